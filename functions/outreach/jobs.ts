import type { VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import { type Instant, plus } from '@shared/kernel/instant'
import { type MessageFacts, fieldsOf } from '@shared/outreach/templates'
import { type ReachVoter, type VoteFacts, lastAgentOf, pageToReach, voteFacts, voterToReach } from '@functions/decision/exports'
import type { OrderNews } from '@shared/dispatch/news'
import type { PaperNews } from '@shared/volunteer/proof'
import { bookingToTell } from '@functions/activity/exports'
import { orderToTell } from '@functions/dispatch/exports'
import { paperToTell } from '@functions/volunteer/exports'
import { boundPersons, homeLabel, personOfGeneration } from '@functions/identity/exports'
import { ConditionFailed } from '@functions/platform/table'
import type { BookingNews, JobItem, MessageItem } from './items'
import { tellOfLift } from './lifts'
import { job as jobClause, keys, noLongerDue, table } from './store'
import { NEWS, newMessage, writeAll } from './write'

/** Voters told at once: one page of the roll, its bindings and its messages. */
const PAGE = 25

const pageFor = ({ template, decisionId }: JobItem): string =>
  `packages/decision/pages/${template === 'resultOut' ? 'result' : 'vote'}/index?id=${decisionId}`

/** Is this still news? A vote that was withdrawn or has closed meanwhile opens no more. */
const stillNews = ({ template }: JobItem, { phase }: VoteFacts): boolean => {
  if (phase === 'withdrawn' || phase === 'draft') return false
  return template === 'voteOpens' || template === 'voteEndsSoon' ? phase === 'open' : true
}

const untilOf = ({ template, at }: JobItem, { closesAt }: VoteFacts): Instant =>
  template === 'voteOpens' || template === 'voteEndsSoon' ? closesAt : plus(at, NEWS)

const voteMessage = (job: JobItem, vote: VoteFacts, voterId: VoterId, personId: PersonId | null): MessageItem => {
  const { title, scopeLabel: where, closesAt, outcome } = vote
  const facts: MessageFacts = { title, where, at: job.at, closesAt, outcome, voided: job.voided }
  return newMessage(keys.message(vote.decisionId, voterId, job.template, job.jobId), personId, {
    ...{ template: job.template, decisionId: vote.decisionId, voterId },
    page: pageFor(job),
    fields: fieldsOf(job.template, facts),
    until: untilOf(job, vote),
  })
}

const tellVoters = async (job: JobItem, vote: VoteFacts, voters: readonly ReachVoter[]): Promise<void> => {
  const bound = await boundPersons(voters.map((v) => v.ownerKey))
  // A reminder is for those who are silent; and nobody is told of what they just did themselves.
  const isTold = (v: ReachVoter): boolean =>
    !(job.template === 'voteEndsSoon' && v.voted) && !(job.voterId !== null && bound.get(v.ownerKey) === job.actor)
  const told = voters.filter(isTold)
  await writeAll(told.map(({ voterId, ownerKey }) => voteMessage(job, vote, voterId, bound.get(ownerKey) ?? null)))
}

/** Tells the agent of a principal's voter that what they cast no longer counts: the very person who accepted, whoever has the flat now. */
const tellAgent = async (job: JobItem, vote: VoteFacts, principal: VoterId): Promise<void> => {
  const agent = await lastAgentOf(vote.decisionId, principal)
  if (agent && agent.personId !== job.actor) await writeAll([voteMessage(job, vote, agent.voterId, agent.personId)])
}

/**
 * Tells those whose binding changed, but for whoever did it: the person of this generation, bound or released, and the one whose place
 * was taken. That is how somebody learns who lost a vote to a stranger.
 */
const tellOfBinding = async (job: JobItem, ownerKey: string, generation: number): Promise<void> => {
  const generations = job.replaced ? [generation, generation - 1] : [generation]
  const people = await Promise.all(generations.map((n) => personOfGeneration(ownerKey, n)))
  const told = new Set(people.flatMap((person) => (person === null || person === job.actor ? [] : [person])))
  for (const personId of told) {
    const where = (await homeLabel(personId, ownerKey)) ?? ''
    const fields = fieldsOf(job.template, { title: '您在小程序里绑定的房屋', where, at: job.at, closesAt: null, outcome: null })
    await writeAll([
      newMessage(keys.notice(personId, job.template, job.jobId), personId, {
        ...{ template: job.template, decisionId: null, voterId: null },
        page: 'pages/me/index',
        fields,
        until: plus(job.at, NEWS),
      }),
    ])
  }
}

/** What is new of a booking, in the five characters that a message has for it. */
const newsOf: Partial<Record<BookingNews['state'], string>> = {
  toConfirm: '时间变了',
  calledOff: '活动取消',
  booked: '抽中了',
  waiting: '没有抽中',
}

/** Tells whoever booked, if it is still so. */
const tellBooker = async (job: JobItem, news: BookingNews): Promise<void> => {
  const booking = await bookingToTell(news)
  if (!booking) return
  const { title, where, by, holdUntil } = booking
  const { sessionId, bookingId, state, startsAt } = news
  const closesAt = job.template === 'seatOffered' || state === 'toConfirm' ? (holdUntil ?? startsAt) : startsAt
  const fields = fieldsOf(job.template, { title, where, at: job.at, closesAt, outcome: null, news: newsOf[state] })
  await writeAll([
    {
      ...newMessage(keys.notice(by, job.template, job.jobId), by, {
        ...{ template: job.template, decisionId: null, voterId: null, fields, until: startsAt },
        page: `packages/activity/pages/booking/index?session=${sessionId}&booking=${bookingId}`,
      }),
      booking: news,
    },
  ])
}

/** Tells those of an order, if it is still so; nobody is told of what they just did themselves. */
const tellOfOrder = async (job: JobItem, news: OrderNews): Promise<void> => {
  const order = await orderToTell(news)
  if (!order) return
  const { title, where, people, at } = order
  const told = people.filter((personId) => personId !== job.actor)
  const until = job.template === 'serviceSoon' && at ? at : plus(job.at, NEWS)
  await writeAll(
    told.map((personId) =>
      newMessage(keys.notice(personId, job.template, job.jobId), personId, {
        ...{ template: job.template, decisionId: null, voterId: null, until },
        fields: fieldsOf(job.template, { title, where, at: job.at, closesAt: at, outcome: null, news: news.news }),
        page: `packages/dispatch/pages/order/index?id=${news.orderId}`,
      }),
    ),
  )
}

/** Reminds whoever holds a paper that ends soon, if it is still so. */
const tellOfPaper = async (job: JobItem, news: PaperNews): Promise<void> => {
  const paper = await paperToTell(news)
  if (!paper) return
  const { name: title, ends } = paper
  await writeAll([
    newMessage(keys.notice(news.personId, job.template, job.jobId), news.personId, {
      ...{ template: job.template, decisionId: null, voterId: null, until: ends },
      fields: fieldsOf(job.template, { title, where: '', at: job.at, closesAt: ends, outcome: null }),
      page: 'packages/volunteer/pages/papers/index',
    }),
  ])
}

/** Notes how far a job came. Whoever ran the same page at the same moment wrote the same messages; one of them moves it on. */
const moveOn = async (job: JobItem, cursor: string | null): Promise<JobItem | null> => {
  const over = cursor === null
  try {
    await table.write({
      update: keys.job(job.jobId),
      set: over ? { state: 'done' } : { cursor },
      ...(over && { remove: noLongerDue }),
      when: [jobClause.open, jobClause.stillAt(job.cursor)],
    })
  } catch (error) {
    if (error instanceof ConditionFailed) return null
    throw error
  }
  return over ? null : { ...job, cursor }
}

/**
 * Does the next step of a job. Messages are written before the cursor moves, under keys that follow from job and voter: a step that was
 * cut off is done again and writes nothing twice.
 * @returns the job after it, or null when it is done or somebody else goes on with it
 */
export const stepJob = async (job: JobItem): Promise<JobItem | null> => {
  if (job.booking) {
    await tellBooker(job, job.booking)
    return moveOn(job, null)
  }
  if (job.lift) {
    await tellOfLift(job, job.lift)
    return moveOn(job, null)
  }
  if (job.order) {
    await tellOfOrder(job, job.order)
    return moveOn(job, null)
  }
  if (job.paper) {
    await tellOfPaper(job, job.paper)
    return moveOn(job, null)
  }
  if (job.decisionId === null) {
    if (job.ownerKey !== null && job.generation !== null) await tellOfBinding(job, job.ownerKey, job.generation)
    return moveOn(job, null)
  }
  const vote = await voteFacts(job.decisionId)
  if (!vote || !stillNews(job, vote)) return moveOn(job, null)
  if (job.voterId !== null && job.template === 'proxyEnded') {
    await tellAgent(job, vote, job.voterId)
    return moveOn(job, null)
  }
  if (job.voterId !== null) {
    const voter = await voterToReach(job.decisionId, job.voterId)
    if (voter) await tellVoters(job, vote, [voter])
    return moveOn(job, null)
  }
  const { voters, cursor } = await pageToReach(job.decisionId, job.cursor ?? undefined, PAGE)
  await tellVoters(job, vote, voters)
  return moveOn(job, cursor)
}
