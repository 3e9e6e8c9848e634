import { View } from '@tarojs/components'
import { useState } from 'react'
import { leads } from '@shared/volunteer/team'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { plus, MINUTE } from '@shared/kernel/instant'
import type { OrderCard, OrderView } from '@shared/dispatch/view'
import type { TeamId } from '@shared/volunteer/ids'
import { useOwnVolunteer } from '../volunteers'
import { sayMinutes, sayNear } from '../words'
import { ActError } from './ActError'
import { ActSheet } from './ActSheet'
import { Agree } from './Agree'
import { Emergency } from './Emergency'
import { Ring } from './Ring'
import { useClaim, useDecline, useEndFor, useMissed, useReport, useStepBack } from './acts'
import type { OfOrder } from './props'

interface ClaimProps {
  readonly order: OrderCard
  readonly secondary?: boolean
  readonly now: OrderView['now']
  readonly onClaimed?: (order: OrderView) => void
  /** Another team was first: who, as far as one is told. */
  readonly onLost?: (team: string) => void
}

/** 接单, with what it commits to. For whoever leads a team; of several teams they choose one. */
export function ClaimButton({ order, secondary = false, now, onClaimed, onLost }: ClaimProps) {
  const own = useOwnVolunteer(true)
  const teams = (own.data?.teams ?? []).filter(({ state, role, team }) => state === 'active' && leads(role) && team.state === 'active')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<TeamId | null>(null)
  const claim = useClaim(order)
  const teamId = chosen ?? (teams.length === 1 ? (teams[0]?.team.teamId ?? null) : null)
  if (teams.length === 0) return <View className="order-words">队长或副队长可以接这一单。</View>
  const take = () => {
    if (teamId === null) return
    claim.mutate(teamId, {
      onSuccess: (taken) => {
        setOpen(false)
        onClaimed?.(taken)
      },
      onError: (thrown) => {
        const error = asApiError(thrown)
        if (error.code !== 'ORDER_CLAIMED' || onLost === undefined) return
        setOpen(false)
        onLost(typeof error.facts.team === 'string' ? error.facts.team : '另一支服务队')
      },
    })
  }
  return (
    <>
      <Button
        kind={secondary ? 'secondary' : 'primary'}
        label={`接单：${order.title}，工单 ${order.number}`}
        onPress={() => {
          claim.reset()
          setOpen(true)
        }}
      >
        接单
      </Button>
      {open ? (
        <ConfirmSheet
          title={`接“${order.title}”？`}
          action="接单"
          busy={claim.isPending && '正在接…'}
          onConfirm={take}
          onClose={() => setOpen(false)}
        >
          <View className="commit">
            接了以后，请在 {sayNear(plus(now, order.contactMinutes * MINUTE), now)} 前（{sayMinutes(order.contactMinutes)}
            内）打电话给点单人约时间。到时间没有联系，会自动交给别的队。
          </View>
          {order.needs.twoPersons ? <View className="commit">这一单要两个人一起去。</View> : null}
          {order.needs.insured ? <View className="commit">去的人要有意外保险。</View> : null}
          <View className="commit">去不了可以退单，不扣分，请尽早退。</View>
          {teams.length < 2 ? null : (
            <Choices
              label="用哪支队接"
              stacked
              options={teams.map(({ team }) => ({ value: team.teamId as string, name: team.name }))}
              value={chosen}
              onChoose={(value) => setChosen(teams.find(({ team }) => team.teamId === value)?.team.teamId ?? null)}
            />
          )}
          <ActError error={claim.error} />
        </ConfirmSheet>
      ) : null}
    </>
  )
}

function Decline({ order, teamId, name }: OfOrder & { teamId: TeamId; name: string }) {
  const decline = useDecline(order, teamId)
  return (
    <ActSheet
      title={`${name}不接这一单？`}
      words="不接不扣分。部门会再找别的队。"
      action="不接"
      ask={{ label: '为什么，可以不写', least: 0 }}
      act={decline}
      input={(words) => words}
    >
      我们不接
    </ActSheet>
  )
}

function StepBack({ order }: OfOrder) {
  const back = useStepBack(order)
  return (
    <ActSheet
      title="退回这一单？"
      words="退回以后马上有别的队可以接，点单人会知道换了队。不扣分，越早退越好。"
      action="退回这一单"
      danger
      ask={{ label: '为什么，可以不写', least: 0 }}
      act={back}
      input={(words) => words}
    >
      我们去不了，退单
    </ActSheet>
  )
}

function NobodyHome({ order }: OfOrder) {
  const missed = useMissed(order, 'requester')
  return (
    <ActSheet
      title="点单人不在？"
      words="请先打电话。确实不在，记下来，另约时间。"
      action="不在，另约时间"
      act={missed}
      input={() => undefined}
    >
      到了，点单人不在
    </ActSheet>
  )
}

/** What was done, in a few words. */
function Report({ order }: OfOrder) {
  const [said, setSaid] = useState(order.report ?? '')
  const report = useReport(order)
  return (
    <Card title="服务小结">
      <TextArea
        id="order-report"
        label="做了什么"
        value={said}
        maxLength={500}
        help="例如：教会了挂号和视频，下次想学打车。"
        onChange={setSaid}
      />
      <View className="place-act">
        <Button
          kind="secondary"
          disabled={said.trim().length < 2}
          busy={report.isPending && '正在交…'}
          onPress={() => report.mutate(said.trim())}
        >
          交小结
        </Button>
      </View>
      {report.isSuccess ? <Note icon="check">收到了。</Note> : null}
      <ActError error={report.error} />
    </Card>
  )
}

/** A volunteer forgot to check out: the leader says so, with how they know. Hours wait for the organiser when the time is not known. */
function MissingCheckOut({ order }: OfOrder) {
  const end = useEndFor(order)
  const inside = order.members.filter(({ cameAt, leftAt }) => cameAt !== null && leftAt === null)
  return (
    <>
      {inside.map(({ personId, name }) => (
        <ActSheet
          key={personId}
          title={`${name}忘了签退？`}
          words="按现在的时间替他签退。自己的签退要自己点。"
          action="替他签退"
          ask={{ label: '怎么知道他已经走了', least: 2 }}
          act={end}
          input={(reason) => ({ personId, leftAt: null, reason })}
        >
          {`${name}忘了签退`}
        </ActSheet>
      ))}
    </>
  )
}

/** What the team can do, for whoever leads it. */
export function TeamPart({ order, onLost }: OfOrder & { readonly onLost: (team: string) => void }) {
  const { may, state } = order
  const own = useOwnVolunteer(true)
  const led = (own.data?.teams ?? []).filter(({ state: standing, role }) => standing === 'active' && leads(role))
  return (
    <>
      {may.includes('claim') ? (
        <Card kind="first">
          <ClaimButton order={order} now={order.now} onLost={onLost} />
        </Card>
      ) : null}
      {may.includes('decline') && !order.hall
        ? led.map(({ team }) => <Decline key={team.teamId} order={order} teamId={team.teamId} name={team.name} />)
        : null}
      {state === 'claimed' || state === 'scheduled' ? <Ring order={order} /> : null}
      {may.includes('schedule') && (state === 'scheduled' || order.contacts.some(({ outcome }) => outcome === 'reached')) ? (
        <Agree key={order.state} order={order} />
      ) : null}
      {may.includes('nobodyHome') && order.appointment !== null && order.now >= order.appointment.startsAt ? (
        <NobodyHome order={order} />
      ) : null}
      {state === 'inService' && may.includes('checkOut') ? <MissingCheckOut order={order} /> : null}
      {may.includes('report') && state === 'done' ? <Report order={order} /> : null}
      {may.includes('emergency') && state !== 'claimed' ? <Emergency order={order} /> : null}
      {may.includes('stepBack') ? <StepBack order={order} /> : null}
    </>
  )
}
