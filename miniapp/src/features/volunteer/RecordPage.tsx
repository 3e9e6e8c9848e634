import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Day, addDays, dayOf, startOf } from '@shared/kernel/day'
import { type Instant, MINUTE, chinaClock, plus, sayMoment } from '@shared/kernel/instant'
import type { PersonId } from '@shared/identity/model'
import { RECORDED_WITHIN_DAYS, pendingCauseNames, sayMinutes } from '@shared/volunteer/hours'
import { recordService, settleHours } from '@shared/volunteer/hoursContract'
import type { TeamId } from '@shared/volunteer/ids'
import type { TeamView } from '@shared/volunteer/teamContract'
import type { ServiceView } from '@shared/volunteer/view'
import { asApiError, call, serverNow } from '@/api'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { TextArea } from '@/ui/TextArea'
import { TimeField } from '@/ui/TimeField'
import { Title } from '@/ui/Title'
import { Many } from './Many'
import { newKey, useChange, useMine, usePending, useTeam } from './queries'
import './volunteer.scss'

const two = (n: number): string => String(n).padStart(2, '0')
const clockOf = (at: Instant): string => `${two(chinaClock(at).hour)}:${two(chinaClock(at).minute)}`

/** `2026-11-30` and `14:30` as a moment; null while it is none. */
const momentOf = (day: Day | null, time: string): Instant | null => {
  const at = /^(\d\d):(\d\d)$/.exec(time)
  return day !== null && at ? plus(startOf(day), (Number(at[1]) * 60 + Number(at[2])) * MINUTE) : null
}

/** Who organised writes down who served, and settles what waits. */
export function RecordPage({ teamId }: { teamId: TeamId }) {
  return (
    <Loaded query={useTeam(teamId)}>
      {(view) =>
        view.members === null ? (
          <State icon="shield" title="只有队长能登记" words="谁组织，谁记录。请联系您的队长。" />
        ) : (
          <>
            <Title level={1}>登记服务</Title>
            <View className="vo-words">{view.team.name}。只记服务本身的时间，不算路上。自己参加的那次，请副队长或社区来记。</View>
            <Waiting view={view} />
            <Record view={view} members={view.members} />
          </>
        )
      }
    </Loaded>
  )
}

function Record({ view, members }: { view: TeamView; members: NonNullable<TeamView['members']> }) {
  // Nobody writes down their own.
  const me = useMine().data?.profile?.personId
  const today = dayOf(serverNow())
  const [title, setTitle] = useState('')
  const [day, setDay] = useState<Day | null>(today)
  const [begin, setBegin] = useState('09:00')
  const [end, setEnd] = useState('')
  const [people, setPeople] = useState<PersonId[]>([])
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState(() => newKey())
  const record = useChange((sent: { from: Instant; to: Instant | null }) =>
    call(recordService, { params: { teamId: view.team.teamId }, body: { serviceKey: key, title: title.trim(), people, ...sent } }),
  )
  const [from, to] = [momentOf(day, begin), end === '' ? null : momentOf(day, end)]
  const badEnd = end !== '' && (to === null || (from !== null && to <= from))
  const names = Object.fromEntries(
    members
      .filter(({ state, personId }) => state === 'active' && personId !== me)
      .map(({ personId, name, badge }) => [personId, `${name} ${badge.slice(-3)}`]),
  ) as Record<PersonId, string>
  const wrong = (is: boolean, words: string): string | null => (tried && is ? words : null)
  if (record.isSuccess)
    return (
      <Part title="已登记" startOpen>
        {record.data.services.map((service) => (
          <View key={service.personId} className="vo-line">
            <View className="vo-line-top">
              <View className="vo-line-name">{service.name}</View>
              <View className="vo-figure">{service.state === 'counted' ? sayMinutes(service.minutes) : '待核对'}</View>
            </View>
            {service.cause === null ? null : <View className="vo-words">{pendingCauseNames[service.cause]}</View>}
          </View>
        ))}
        <View className="vo-act">
          <Button
            kind="secondary"
            onPress={() => {
              setKey(newKey())
              setPeople([])
              setTried(false)
              record.reset()
            }}
          >
            再登记一次
          </Button>
        </View>
      </Part>
    )
  return (
    <Part title="登记一次服务" startOpen>
      <Field
        id="vo-title"
        label="服务名称"
        value={title}
        maxLength={40}
        help="例如：手机帮扶进社区"
        error={wrong(title.trim().length < 2, '请写服务名称')}
        onChange={setTitle}
      />
      <DateField
        id="vo-day"
        label="哪一天"
        value={day}
        min={addDays(today, -RECORDED_WITHIN_DAYS)}
        max={today}
        opensAt={today}
        error={wrong(day === null, '请选哪一天')}
        onChange={setDay}
      />
      <TimeField
        id="vo-begin"
        label="几点开始"
        value={begin}
        opensAt="09:00"
        error={wrong(from === null, '请选几点开始')}
        onChange={setBegin}
      />
      <TimeField
        id="vo-end"
        label="几点结束"
        value={end}
        opensAt={begin}
        help="不知道可以先空着，以后再补"
        error={wrong(badEnd, '结束要在开始之后')}
        onChange={setEnd}
      />
      <View className="vo-ask">谁参加了</View>
      <Many label="谁参加了" names={names} chosen={people} onChange={setPeople} />
      {wrong(people.length === 0, '') === null ? null : <Note tone="danger">请选参加的队员。</Note>}
      {record.error === null ? null : <Note tone="danger">{asApiError(record.error).sentence}</Note>}
      <View className="vo-act">
        <Button
          busy={record.isPending && '正在登记…'}
          onPress={() => {
            setTried(true)
            if (title.trim().length >= 2 && from !== null && !badEnd && people.length > 0) record.mutate({ from, to })
          }}
        >
          登记
        </Button>
      </View>
    </Part>
  )
}

function Waiting({ view }: { view: TeamView }) {
  const pending = usePending(view.team.teamId, view.team.place)
  if (pending.data === undefined || pending.data.items.length === 0) return null
  return (
    <Part title="等您核对" aside={`${pending.data.items.length} 次`} startOpen>
      {pending.data.items.map((service) => (
        <Settle key={`${service.source} ${service.personId}`} service={service} />
      ))}
    </Part>
  )
}

function Settle({ service }: { service: ServiceView }) {
  const [open, setOpen] = useState(false)
  const [begin, setBegin] = useState(clockOf(service.from))
  const [end, setEnd] = useState(service.to === null ? '' : clockOf(service.to))
  const [reason, setReason] = useState('')
  const settle = useChange((times: { from: Instant; to: Instant } | null) =>
    call(settleHours, {
      params: { personId: service.personId, source: service.source },
      body: { version: service.version, times, reason: reason.trim() },
    }),
  )
  const day = dayOf(service.from)
  const [from, to] = [momentOf(day, begin), momentOf(day, end)]
  const fits = from !== null && to !== null && from < to && reason.trim().length >= 4
  return (
    <View className="vo-line">
      <View className="vo-line-top">
        <View className="vo-line-name">
          {service.name}，{service.title}
        </View>
        <View className="vo-words">{sayMoment(service.from)}</View>
      </View>
      <View className="vo-words">
        {service.asked ? `队员申请更正：${service.reason ?? ''}` : service.cause === null ? '' : pendingCauseNames[service.cause]}
      </View>
      {open ? (
        <>
          <TimeField id={`b-${service.source}`} label="几点开始" value={begin} opensAt={begin} onChange={setBegin} />
          <TimeField id={`e-${service.source}`} label="几点结束" value={end} opensAt={begin} onChange={setEnd} />
          <TextArea
            id={`r-${service.source}`}
            label="依据"
            value={reason}
            maxLength={200}
            help="例如：看了签到表，当面问过"
            onChange={setReason}
          />
          {settle.error === null ? null : <Note tone="danger">{asApiError(settle.error).sentence}</Note>}
          <View className="vo-act">
            <Button disabled={!fits} busy={settle.isPending && '正在保存…'} onPress={() => from && to && settle.mutate({ from, to })}>
              按这个时间计入
            </Button>
            <Button kind="plain" disabled={reason.trim().length < 4 || settle.isPending} onPress={() => settle.mutate(null)}>
              这次不计
            </Button>
          </View>
        </>
      ) : (
        <View className="vo-act">
          <Button kind="secondary" label={`核对${service.name}的${service.title}`} onPress={() => setOpen(true)}>
            核对时间
          </Button>
        </View>
      )}
    </View>
  )
}
