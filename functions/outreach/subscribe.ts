import * as z from 'zod'
import { DecisionId, VoterId } from '@shared/decision/model'
import { addDays, startOf } from '@shared/kernel/day'
import { DAY, HOUR, Instant, plus } from '@shared/kernel/instant'
import { reminderAt } from '@shared/outreach/reminder'
import { type LiftNews, liftTellings } from '@shared/outreach/lift'
import type { TemplateName } from '@shared/outreach/templates'
import type { DomainEvent } from '@functions/platform/outbox'
import { OrderId } from '@shared/dispatch/order'
import type { OrderNews } from '@shared/dispatch/news'
import { TeamId } from '@shared/volunteer/ids'
import { PaperNews, RENEW_AHEAD } from '@shared/volunteer/proof'
import { ConditionFailed } from '@functions/platform/table'
import { BookingNews, type JobItem, LiftJob } from './items'
import { jobDueAt, keys, notThere, table } from './store'

interface Order {
  readonly template: TemplateName
  readonly due: Instant
  readonly decisionId?: DecisionId | undefined
  readonly voterId?: VoterId | undefined
  readonly ownerKey?: string | undefined
  readonly generation?: number | undefined
  readonly replaced?: boolean
  readonly voided?: boolean
  readonly booking?: BookingNews | undefined
  readonly lift?: LiftJob | undefined
  readonly order?: OrderNews | undefined
  readonly paper?: PaperNews | undefined
  /** What the job is known by where the event is not it: once for a term, however often it was decided. */
  readonly once?: string
  /** Tells jobs of one event and template apart. */
  readonly nth?: string
}

const decisionIn = ({ subject }: DomainEvent): DecisionId | undefined => DecisionId.safeParse(subject.replace(/^decision:/, '')).data
const voterIn = ({ facts }: DomainEvent): VoterId | undefined => VoterId.safeParse(facts.voter).data

/** Events of a booking and the message that each makes; `activitySoon` a day and two hours before. */
const bookingTemplates: Readonly<Record<string, TemplateName>> = {
  'activity.booked': 'activitySoon',
  'activity.groupAgreed': 'activitySoon',
  'activity.timeConfirmed': 'activitySoon',
  'activity.won': 'activitySoon',
  'activity.offered': 'seatOffered',
  'activity.timeChanged': 'activityChanged',
  'activity.calledOff': 'activityChanged',
  'activity.notDrawn': 'activityChanged',
}

/** Whoever booked by phone is told; whom staff booked for is rung up (functions/activity/settle.ts). */
const ordersOfBooking = ({ type, subject, facts, at }: DomainEvent): Order[] => {
  const template = bookingTemplates[type]
  const booking = BookingNews.safeParse({ ...facts, sessionId: subject.replace(/^activity:/, ''), bookingId: facts.booking }).data
  // A group that staff have yet to agree to is not reminded.
  if (!template || !booking || facts.helped === true || booking.state === 'pending') return []
  const told = (due: Instant, nth: string): Order => ({ template, due, booking, nth })
  if (template !== 'activitySoon') return [told(at, 'now')]
  const before = [
    { nth: 'day', due: plus(booking.startsAt, -DAY) },
    { nth: 'hours', due: plus(booking.startsAt, -2 * HOUR) },
  ]
  return [
    ...before.filter(({ due }) => due > at).map(({ due, nth }) => told(due, nth)),
    ...(type === 'activity.won' ? [{ ...told(at, 'won'), template: 'activityChanged' as const }] : []),
  ]
}

/** Events of a lift's case and what they are news of. */
const liftNews: Readonly<Record<string, LiftNews>> = {
  'notice.posted': 'noticePosted',
  'funding.agreementMade': 'agreementReady',
  'retrofit.requestCorrection': 'correctionAsked',
  'retrofit.returnSubsidy': 'subsidyReturned',
  'retrofit.paySubsidy': 'subsidyPaid',
  'notice.invited': 'invited',
  'notice.negotiated': 'negotiated',
  'notice.answered': 'answered',
}

const ordersOfLift = ({ type, subject, facts, at }: DomainEvent): Order[] => {
  const news = liftNews[type]
  if (!news) return []
  const lift = LiftJob.safeParse({ caseId: subject.replace(/^case:/, ''), news, objectionId: facts.objection ?? null }).data
  return lift ? [{ template: liftTellings[news].template, due: at, lift }] : []
}

/** Steps of an order that are news to whoever placed it, in the five characters that a message has for it. */
const orderNews: Readonly<Record<string, string>> = {
  'dispatch.ask': '请您补充',
  'dispatch.reject': '没有受理',
  'dispatch.take': '部门领单',
  'dispatch.claim': '有队接单',
  'dispatch.schedule': '约好时间',
  'dispatch.stepBack': '重新找队',
  'dispatch.leaseOver': '重新找队',
  'dispatch.teamMissed': '重新找队',
  'dispatch.nobodyHome': '另约时间',
  'dispatch.settle': '异议核实',
  'dispatch.settleVoid': '异议核实',
  'dispatch.merge': '并成一单',
}

const ordersOfOrder = ({ type, subject, facts, at }: DomainEvent): Order[] => {
  const orderId = OrderId.safeParse(subject.replace(/^order:/, '')).data
  if (!orderId) return []
  const given = { orderId, teams: [], startsAt: null }
  const told = (template: TemplateName, due: Instant, nth: string, order: Partial<OrderNews>): Order => ({
    ...{ template, due, nth },
    order: { ...given, to: 'requester', news: '有进展', ...order },
  })
  const news = type === 'dispatch.checkOut' && facts.to === 'done' ? '请您确认' : orderNews[type]
  const teams = z.array(TeamId).catch([]).parse(facts.teams)
  const startsAt = type === 'dispatch.schedule' ? Instant.safeParse(facts.startsAt).data : undefined
  const soon = startsAt ? [plus(startsAt, -DAY), plus(startsAt, -2 * HOUR)].filter((due) => due > at) : []
  return [
    ...(news ? [told('orderNews', at, 'requester', { news })] : []),
    ...(type === 'dispatch.cancel' || type === 'dispatch.schedule'
      ? [told('orderNews', at, 'members', { to: 'members', news: type === 'dispatch.cancel' ? '取消了' : '请您去' })]
      : []),
    ...(teams.length > 0 ? [told('orderOffered', at, 'teams', { to: 'teams', teams })] : []),
    ...soon.flatMap((due) =>
      (['requester', 'members'] as const).map((to) => told('serviceSoon', due, `${to}-${due}`, { to, startsAt: startsAt ?? null })),
    ),
  ]
}

/** Nine in the morning, so many days before a checked paper ends; at once when it ends sooner. */
const ordersOfPaper = ({ type, subject, facts, at }: DomainEvent): Order[] => {
  if (type !== 'volunteer.proofDecided' || facts.state !== 'valid') return []
  const paper = PaperNews.safeParse({ ...facts, personId: subject.replace(/^volunteer:/, '') }).data
  if (!paper) return []
  const due = plus(startOf(addDays(paper.until, -RENEW_AHEAD)), 9 * HOUR)
  return [{ template: 'paperEnds', due: due > at ? due : at, paper, once: `${paper.personId}-${paper.kind}-${paper.until}` }]
}

/** Who is told of what; every other event is no news to owners. */
const ordersOf = (event: DomainEvent): Order[] => {
  const decisionId = decisionIn(event)
  const voterId = voterIn(event)
  switch (event.type) {
    case 'decision.opened': {
      const closesAt = Instant.safeParse(event.facts.closesAt).data
      return [
        { template: 'voteOpens', due: event.at, decisionId },
        ...(closesAt ? [{ template: 'voteEndsSoon' as const, due: reminderAt({ opensAt: event.at, closesAt }), decisionId }] : []),
      ]
    }
    case 'decision.closed':
      return [{ template: 'resultOut', due: event.at, decisionId }]
    // A principal learns what an agent did in the principal's name, held or counted; an agent, that the owner did it in person.
    case 'decision.ballotCast':
    case 'decision.ballotHeld':
      if (!voterId) return []
      if (event.facts.channel === 'proxy') return [{ template: 'agentVoted', due: event.at, decisionId, voterId }]
      return event.facts.overAgent === true ? [{ template: 'proxyEnded', due: event.at, decisionId, voterId }] : []
    case 'decision.proxyVoided':
      if (!voterId) return []
      return [
        { template: 'agentVoted', due: event.at, decisionId, voterId, voided: true },
        { template: 'proxyEnded', due: event.at, decisionId, voterId },
      ]
    case 'decision.paperCounted':
      return voterId ? [{ template: 'paperEntered', due: event.at, decisionId, voterId }] : []
    case 'decision.ballotContested':
      if (!voterId) return []
      return [
        { template: 'conflictOpened', due: event.at, decisionId, voterId },
        ...(event.facts.overAgent === true ? [{ template: 'proxyEnded' as const, due: event.at, decisionId, voterId }] : []),
      ]
    case 'identity.bound':
    case 'identity.released': {
      const generation = z.number().int().positive().safeParse(event.facts.generation).data
      return [
        {
          template: 'bindingChanged',
          due: event.at,
          ownerKey: event.subject.replace(/^owner:/, ''),
          generation,
          replaced: event.facts.replaced === true,
        },
      ]
    }
    default:
      return [...ordersOfBooking(event), ...ordersOfLift(event), ...ordersOfOrder(event), ...ordersOfPaper(event)]
  }
}

/**
 * Writes down what an event makes to be told, once for each event and message however often it is delivered. Nothing is sent here:
 * the tick does that, so that a vote of ten thousand owners or a WeChat that does not answer never holds up the stream.
 */
export const orderMessages = async (event: DomainEvent): Promise<void> => {
  for (const wanted of ordersOf(event)) {
    const { template, due, decisionId, voterId, ownerKey, generation, replaced = false, voided = false } = wanted
    const { booking, lift, order, paper, nth, once } = wanted
    if (!decisionId && !ownerKey && !booking && !lift && !order && !paper) continue
    const job: JobItem = {
      jobId: [once ?? event.id, template, ...(nth === undefined ? [] : [nth])].join('-'),
      template,
      decisionId: decisionId ?? null,
      voterId: voterId ?? null,
      ownerKey: ownerKey ?? null,
      generation: generation ?? null,
      replaced,
      voided,
      ...(booking && { booking }),
      ...(lift && { lift }),
      ...(order && { order }),
      ...(paper && { paper }),
      at: event.at,
      actor: event.actor,
      cursor: null,
      state: 'open',
    }
    try {
      await table.write({ put: { ...keys.job(job.jobId), ...job, ...jobDueAt(due) }, when: [notThere] })
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
}
