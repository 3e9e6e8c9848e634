import * as z from 'zod'
import type { Outcome } from '../decision/model'
import { type Instant, sayFullMoment } from '../kernel/instant'
import { fitAll } from './fields'

/**
 * What people are told through WeChat. One authorisation of the person is good for one message (DOMAIN §4.5), so there are few,
 * and nothing legal depends on them: who is not reached this way stands on the list of calls and doors.
 */
export const TemplateName = z.enum([
  'voteOpens',
  'voteEndsSoon',
  'resultOut',
  'paperEntered',
  'agentVoted',
  'proxyEnded',
  'conflictOpened',
  'bindingChanged',
  'activitySoon',
  'seatOffered',
  'activityChanged',
  'negotiationInvited',
  'objectionAnswered',
  'liftNews',
  'orderNews',
  'orderOffered',
  'serviceSoon',
  'paperEnds',
])
export type TemplateName = z.infer<typeof TemplateName>

export const templateNames: Record<TemplateName, string> = {
  voteOpens: '表决开始',
  voteEndsSoon: '快截止了还没表决',
  resultOut: '结果公布',
  paperEntered: '收到您家的纸质选票',
  agentVoted: '邻居替您家投了票',
  proxyEnded: '您代投的票不再算',
  conflictOpened: '您家的票需要核实',
  bindingChanged: '房屋绑定有变动',
  activitySoon: '您约的活动快开始了',
  seatOffered: '候补有名额了',
  activityChanged: '您约的活动有变动',
  negotiationInvited: '请您来协商',
  objectionAnswered: '您的异议有结果',
  liftNews: '您家的电梯有进展',
  orderNews: '您点的单有新进展',
  orderOffered: '有一单请您的队看看',
  serviceSoon: '约好的服务快到了',
  paperEnds: '证书或保险快到期了',
}

/** What a message tells of. */
export interface MessageFacts {
  /** Title of the vote; of a binding, what changed. */
  readonly title: string
  /** Units that vote, or the rooms bound. */
  readonly where: string
  /** When it happened. */
  readonly at: Instant
  readonly closesAt: Instant | null
  readonly outcome: Outcome | null
  /** Of what an agent cast: staff took it out of the count again. */
  readonly voided?: boolean | undefined
  /** Of a booking or a lift: what is new, in five characters. */
  readonly news?: string | undefined
  /** Of a lift: what to do about it. */
  readonly hint?: string | undefined
}

/** The result in five characters, the most that a `phrase` takes. */
const outcomePhrases: Record<Outcome, string> = {
  passed: '通过',
  notPassed: '未通过',
  noValidDecision: '参与不足',
  specialConsentMissing: '缺单独同意',
}

const until = ({ closesAt, at }: MessageFacts): string => sayFullMoment(closesAt ?? at)

const liftFields = (f: MessageFacts): Record<string, string> => ({
  ...{ thing1: f.title, phrase2: f.news ?? '有进展' },
  ...{ time3: sayFullMoment(f.at), thing4: f.hint ?? '点开看办到哪一步了' },
})

/** Fields by the names under which the templates are registered (docs/deploy.md); the kind of a field is in its name. */
const written: Record<TemplateName, (facts: MessageFacts) => Record<string, string>> = {
  voteOpens: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '点开看方案，在手机上就能表决' }),
  voteEndsSoon: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '您家还没有表决，点开即可表决' }),
  resultOut: (f) => ({
    thing1: f.title,
    phrase2: outcomePhrases[f.outcome ?? 'noValidDecision'],
    time3: sayFullMoment(f.at),
    thing4: '点开看结果和怎样核对',
  }),
  paperEntered: (f) => ({ thing1: f.title, phrase2: '纸质选票', time3: sayFullMoment(f.at), thing4: '不是您家填的？请打电话问社区' }),
  agentVoted: (f) => ({
    thing1: f.title,
    phrase2: f.voided ? '代投作废' : '代投',
    time3: sayFullMoment(f.at),
    thing4: f.voided ? '代投的票已作废，请您自己投票' : '点开看投了什么，您可以自己改投',
  }),
  proxyEnded: (f) => ({ thing1: f.title, phrase2: '代投结束', time3: sayFullMoment(f.at), thing4: '点开看原因，您不用再投' }),
  conflictOpened: (f) => ({ thing1: f.title, phrase2: '待核实', time3: sayFullMoment(f.at), thing4: '您家的票前后不一致，请联系社区' }),
  activitySoon: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '来不了请点开取消，让给别人' }),
  seatOffered: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '点开确认，到时间就让给下一位' }),
  activityChanged: (f) => ({ thing1: f.title, phrase2: f.news ?? '有变动', time3: until(f), thing4: '点开看详情' }),
  negotiationInvited: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '点开告诉社区您来不来' }),
  objectionAnswered: (f) => liftFields(f),
  liftNews: (f) => liftFields(f),
  orderNews: (f) => ({
    thing1: f.title,
    phrase2: f.news ?? '有进展',
    time3: sayFullMoment(f.at),
    thing4: '点开看现在在谁手里、下一步是什么',
  }),
  orderOffered: (f) => ({ thing1: f.title, thing2: f.where, time3: sayFullMoment(f.at), thing4: '能接就接，不方便可以不接' }),
  paperEnds: (f) => ({ thing1: f.title, phrase2: '快到期', time3: until(f), thing4: '到期后不能参加要它的服务，请更新' }),
  serviceSoon: (f) => ({ thing1: f.title, thing2: f.where, time3: until(f), thing4: '来不了请尽早点开告诉对方' }),
  bindingChanged: (f) => ({ thing1: f.title, thing2: f.where, time3: sayFullMoment(f.at), thing4: '不是您家人办的？请打电话问社区' }),
}

/** The fields of a message, each within WeChat's limits whatever the facts hold. */
export const fieldsOf = (template: TemplateName, facts: MessageFacts): Record<string, string> => fitAll(written[template](facts))

/**
 * What is asked for at each moment of intent, from a tap and never at the start of the app: at most three at once, which every
 * version of WeChat takes.
 */
export const moments = {
  /** Right after a home was bound. */
  bound: ['voteOpens', 'voteEndsSoon', 'bindingChanged'],
  /** On a running vote, before the ballot. */
  reading: ['voteEndsSoon', 'resultOut', 'paperEntered'],
  /** After the receipt. */
  voted: ['resultOut', 'conflictOpened', 'voteOpens'],
  /** After a neighbour was asked to vote. */
  delegated: ['agentVoted', 'voteEndsSoon', 'resultOut'],
  /** After a neighbour's authorisation was accepted. */
  carrying: ['proxyEnded', 'voteEndsSoon', 'resultOut'],
  /** After seats were booked. */
  booked: ['activitySoon', 'activityChanged'],
  /** After joining a waitlist or applying for a draw. */
  waiting: ['seatOffered', 'activitySoon', 'activityChanged'],
  /** While one follows one's own objection. */
  objected: ['negotiationInvited', 'objectionAnswered'],
  /** On the case of a lift. */
  lift: ['liftNews'],
  /** After a service was ordered. */
  ordered: ['orderNews', 'serviceSoon'],
  /** In the hall and on the board of a team. */
  serving: ['orderOffered', 'serviceSoon'],
  /** After a volunteer showed a certificate or an insurance. */
  papersShown: ['paperEnds'],
} as const satisfies Record<string, readonly TemplateName[]>
export type Moment = keyof typeof moments
