import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonId } from '@shared/identity/model'
import { leastMembers } from '@shared/dispatch/menu'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import { type Instant, MINUTE, chinaClock, msOf, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { goesTo } from '@shared/volunteer/reach'
import { reachNames } from '@shared/volunteer/skill'
import { Toggle } from '@/features/notice/Toggle'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Loaded } from '@/ui/States/Loaded'
import { useSlow } from '@/ui/text/store'
import { startsOn } from '../times'
import { useTeam } from '../volunteers'
import { sayAppointment, sayMinutes, sayNearDay } from '../words'
import { ActError } from './ActError'
import { useSchedule } from './acts'
import type { OfOrder } from './props'

const lengths = [30, 60, 90, 120, 180] as const
const clock = (at: Instant): string => {
  const { hour, minute } = chinaClock(at)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

interface MembersProps {
  readonly teamId: TeamId
  /** Where they are to go. */
  readonly community: PlaceId
  readonly chosen: readonly PersonId[]
  readonly onToggle: (personId: PersonId) => void
}

/** Who goes: the members of the team, with what each can do. */
function Members({ teamId, community, chosen, onToggle }: MembersProps) {
  const team = useTeam(teamId)
  return (
    <Loaded query={team} blocks={1}>
      {({ members }) => (
        <View className="grounds">
          {(members ?? [])
            .filter(({ state, standing }) => state === 'active' && standing === 'active')
            .map(({ personId, name, minor, insured, place, reach }) => (
              <Toggle
                key={personId}
                name={`${name}${minor ? '（未成年）' : ''}${insured ? '' : ' · 没有保险'}${goesTo({ place, reach }, community) ? '' : ` · 平常只去${reachNames[reach]}`}`}
                on={chosen.includes(personId)}
                onPress={() => onToggle(personId)}
              />
            ))}
        </View>
      )}
    </Loaded>
  )
}

/** What was agreed on the telephone: the day, the hour, how long, and who goes. Also changes it. */
export function Agree({ order }: OfOrder) {
  const { now, appointment, team, members, needs } = order
  const slow = useSlow()
  const [day, setDay] = useState<Day | null>(appointment === null ? null : dayOf(appointment.startsAt))
  const [startsAt, setStartsAt] = useState<Instant | null>(appointment?.startsAt ?? null)
  const [minutes, setMinutes] = useState<number>(
    appointment === null ? 60 : (msOf(appointment.endsAt) - msOf(appointment.startsAt)) / MINUTE,
  )
  const [chosen, setChosen] = useState<readonly PersonId[]>(members.map(({ personId }) => personId))
  const [open, setOpen] = useState(order.state === 'claimed')
  const schedule = useSchedule(order)
  const least = leastMembers(needs)
  if (team === null) return null
  if (!open)
    return (
      <View className="order-act">
        <Button kind="secondary" onPress={() => setOpen(true)}>
          改时间或换人
        </Button>
      </View>
    )
  const toggle = (personId: PersonId) =>
    setChosen(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId])
  const days = Array.from({ length: 7 }, (_, index) => addDays(dayOf(now), index)).filter((one) => startsOn(one, now).length > 0)
  const wanted = order.wanted.map((time) => time.day).filter((one) => one > (days.at(-1) ?? one))
  const agree = () => {
    if (startsAt === null) return
    schedule.mutate({ startsAt, endsAt: plus(startsAt, minutes * MINUTE), members: [...chosen] }, { onSuccess: () => setOpen(false) })
  }
  return (
    <Card title="约好的时间和人">
      <View className="time-ask">哪一天</View>
      <Choices
        label="哪一天"
        stacked={slow}
        options={[...days, ...wanted].map((one) => ({ value: one as string, name: sayNearDay(one, now) }))}
        value={day}
        onChoose={(value) => {
          setDay(value as Day)
          setStartsAt(null)
        }}
      />
      {day === null ? null : (
        <>
          <View className="time-ask">几点开始</View>
          <Choices
            label="几点开始"
            options={startsOn(day, now).map((at) => ({ value: at as string, name: clock(at) }))}
            value={startsAt}
            onChoose={(value) => setStartsAt(value as Instant)}
          />
        </>
      )}
      {startsAt === null ? null : (
        <>
          <View className="time-ask">多久</View>
          <Choices
            label="多久"
            options={lengths.map((one) => ({ value: String(one), name: sayMinutes(one) }))}
            value={String(minutes)}
            onChoose={(value) => setMinutes(Number(value))}
          />
          <View className="time-ask">谁去{least > 1 ? `，至少 ${least} 个人` : ''}</View>
          <Members teamId={team.teamId} community={order.community} chosen={chosen} onToggle={toggle} />
          <View className="place-act">
            <Button disabled={chosen.length < least} busy={schedule.isPending && '正在记…'} onPress={agree}>
              {chosen.length < least
                ? `还要选 ${least - chosen.length} 个人`
                : `约定 ${sayAppointment({ startsAt, endsAt: plus(startsAt, minutes * MINUTE) })}`}
            </Button>
          </View>
        </>
      )}
      <ActError error={schedule.error} />
      {needs.insured ? <Note>这一项有风险，去的人都要有在有效期内的意外保险。</Note> : null}
    </Card>
  )
}
