import { activityWatchers } from '@shared/activity/access'
import type { ProgrammeId } from '@shared/activity/model'
import { Month, addMonths } from '@shared/activity/month'
import { isOfTopic } from '@shared/activity/topic'
import type { SessionCard } from '@shared/activity/view'
import { placesOf } from '@functions/registry/exports'
import { sessionLacks, shardCounts, weekly } from '@shared/activity/plan'
import type {
  listDistricts,
  listDrafts,
  listSessions,
  planSessions,
  publishSessions,
  readSession,
} from '@shared/activity/programmeContract'
import { PoolName, shardsOf } from '@shared/activity/seats'
import { SessionId, type SessionPlan, type Terms, basisOf, startOfLessons } from '@shared/activity/session'
import { type ErrorCode, Refusal } from '@shared/contract/errors'
import { digestText } from '@shared/kernel/digest'
import type { Caller } from '@functions/platform/caller'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newSecret } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustOrganise } from './access'
import type { PoolItem, ProgrammeItem, SessionItem } from './items'
import { withLinks } from './materials'
import { nextDue } from './nextDue'
import { programmeEvent } from './programmes'
import { seedContext } from './seed'
import { type ReadSession, cardOf, programmeView, sessionView } from './sessionView'
import {
  createSessionWrites,
  districtsWithProgrammes,
  index,
  listingWrites,
  putPool,
  readProgramme,
  readSessions,
  sessionIdsIn,
  sessionsOfProgramme,
  table,
  updateProgramme,
  updateSession,
} from './store'

const PAGE = 50
const lackCodes = {
  time: 'SESSION_TIME',
  noSeats: 'SEATS_NONE',
  tooFewHelped: 'HELPED_SEATS_TOO_FEW',
  tooFewAssistants: 'ASSISTANTS_TOO_FEW',
} as const satisfies Record<string, ErrorCode>

/** What bookings of this plan rest on, with the place and name of the programme as they are now. */
export const termsOf = (plan: SessionPlan, programme: ProgrammeItem): Terms => ({
  ...{ programmeId: programme.programmeId, place: programme.place, title: programme.title },
  where: `${programme.venue.name}（${programme.venue.address}）`,
  ...{ lessons: plan.lessons, allotment: plan.allotment, elderClass: programme.elderClass !== null },
  party: { ...plan.party, ages: programme.ages },
  ...{ perTerm: plan.perTerm, freeCancelMinutes: plan.freeCancelMinutes },
  ...{ signInMinutesBefore: plan.signInMinutesBefore, signInMinutesAfter: plan.signInMinutesAfter },
  shards: shardCounts(plan.seats),
})

const draft = (plan: SessionPlan, programme: ProgrammeItem, sessionId: SessionId, caller: Caller): SessionItem => {
  const seed = plan.allotment === 'lottery' ? newSecret(24) : null
  return {
    ...plan,
    ...{ sessionId, programmeId: programme.programmeId, place: programme.place, state: 'draft', version: 1 },
    ...{ terms: termsOf(plan, programme), createdAt: now(), createdBy: caller.personId, cancelled: null, moved: null, doneUntil: now() },
    draw: seed === null ? null : { seedDigest: digestText(seed), seed: seal(seed, seedContext(sessionId)), drawnAt: null },
  }
}

/** Shows the seed of a draw only once it was drawn. */
export const viewOf = (read: ReadSession) => {
  const { draw, sessionId } = read.session
  return sessionView(read, now(), draw?.drawnAt ? unseal(draw.seed, seedContext(sessionId)) : null)
}

export const viewsOf = async (ids: readonly SessionId[]) => (await readSessions(ids)).map(viewOf)

/** The view of one session. @throws Refusal NOT_FOUND */
export const mustView = async (id: SessionId) => {
  const [view] = await viewsOf([id])
  if (!view) throw new Refusal('NOT_FOUND')
  return view
}

export const plan: UseCase<typeof planSessions> = async ({ params: { programmeId }, body }, caller) => {
  const programme = await mustOrganise(caller, programmeId)
  const plans = body.weekly ? weekly(body.plan, body.weekly.times, body.weekly.except) : [body.plan]
  for (const one of plans) {
    const [lack] = sessionLacks(one, programme.elderClass, now())
    if (lack) throw new Refusal(lackCodes[lack], { startsAt: startOfLessons(one.lessons) })
  }
  const ids = plans.map((_, n) =>
    SessionId.parse(`es_${lookupHash('session', `${caller.personId}\n${programmeId}\n${body.planKey}\n${n}`, 26).toUpperCase()}`),
  )
  for (const [n, one] of plans.entries()) {
    const [sessionId] = ids.slice(n)
    if (!sessionId) continue
    try {
      await table.transact(createSessionWrites(draft(one, programme, sessionId, caller)))
    } catch (error) {
      // Sent before: it stands as it was planned then.
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  return { items: await viewsOf(ids) }
}

const poolsOf = (session: SessionItem): PoolItem[] =>
  PoolName.options.flatMap((pool) =>
    session.seats[pool] === 0
      ? []
      : shardsOf(session.seats[pool]).map((seats, shard) => ({
          ...{ sessionId: session.sessionId, pool, shard, seats, left: seats, waiting: 0, status: 'published' as const },
          ...{ opensAt: session.opensAt, closesAt: session.closesAt, startsAt: startOfLessons(session.terms.lessons) },
          basis: basisOf(session.terms),
        })),
  )

/** Makes the seats of a draft, once, and shows it; the terms are those of the programme as it is now. */
const publishOne = async (session: SessionItem, programme: ProgrammeItem, caller: Caller): Promise<void> => {
  if (session.state === 'cancelled') throw new Refusal('SESSION_CANCELLED')
  if (session.state === 'published') return
  if (sessionLacks(session, programme.elderClass, now()).includes('time')) throw new Refusal('SESSION_TIME')
  const shown: SessionItem = { ...session, state: 'published', terms: termsOf(session, programme) }
  const event = eventOf({
    type: 'activity.sessionPublished',
    subject: `activity:${session.sessionId}`,
    place: session.place,
    actor: caller.personId,
    facts: { programme: programme.programmeId, kind: programme.kind, seats: session.seats },
  })
  const { state, terms } = shown
  try {
    await table.transact([
      updateSession(session.sessionId, session.version, { state, terms, event, ...nextDue(shown) }),
      ...poolsOf(shown).map(putPool),
      ...listingWrites(shown),
    ])
  } catch (error) {
    // Somebody published it at the same moment.
    if (!(error instanceof ConditionFailed)) throw error
  }
}

export const publish: UseCase<typeof publishSessions> = async ({ params: { programmeId }, body: { sessions: ids } }, caller) => {
  const programme = await mustOrganise(caller, programmeId)
  if (programme.state === 'draft') {
    const event = programmeEvent('activity.programmePublished', programme, caller.personId)
    await table.write(updateProgramme(programmeId, programme.version, { state: 'published', event })).catch((error: unknown) => {
      if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
      throw error
    })
  }
  const found = await readSessions([...new Set(ids)])
  if (found.length < new Set(ids).size || found.some(({ session }) => session.programmeId !== programmeId)) throw new Refusal('NOT_FOUND')
  for (const { session } of found) await publishOne(session, programme, caller)
  const after = await readProgramme(programmeId)
  return { programme: programmeView(after ?? programme), sessions: await viewsOf(ids) }
}

/** A cursor of the table with the month that it belongs to, `2026-12~…`; without the rest, a month from its beginning. */
const readCursor = (cursor: string | undefined, month: string): { month: string; cursor: string | undefined } => {
  if (cursor === undefined) return { month, cursor }
  const [at = '', rest = ''] = cursor.split('~')
  if (!Month.safeParse(at).success || at < month) throw new Refusal('BAD_REQUEST', {}, 'cursor does not read')
  return { month: at, cursor: rest === '' ? undefined : rest }
}
/** Months that one request looks through at most. */
const MOST_MONTHS = 6

export const list: UseCase<typeof listSessions> = async ({ query }) => {
  const { place, after, kind, audience, topic, limit = PAGE, through = query.month } = query
  const at = now()
  const isWanted = (card: SessionCard): boolean =>
    card.state !== 'draft' &&
    (after === undefined || (card.lessons[0]?.startsAt ?? '') > after) &&
    (kind === undefined || card.kind === kind) &&
    (audience === undefined || card.audience.includes(audience)) &&
    (topic === undefined || isOfTopic(card, topic))
  const items: SessionCard[] = []
  let next: ReturnType<typeof readCursor> | null = readCursor(query.cursor, query.month)
  for (let looked = 0; next && looked < MOST_MONTHS && items.length < limit; looked++) {
    const { month, cursor }: ReturnType<typeof readCursor> = next
    const found = await table.query({ pk: index.month(place, month), index: 'byKey', limit: limit - items.length, cursor })
    items.push(...(await readSessions(sessionIdsIn(found))).map((one) => cardOf(one, at)).filter(isWanted))
    const following = addMonths(month, 1)
    next = found.cursor !== null ? { month, cursor: found.cursor } : following <= through ? { month: following, cursor: undefined } : null
  }
  return { items, cursor: next && `${next.month}~${next.cursor ?? ''}`, now: at }
}

export const districts: UseCase<typeof listDistricts> = async () => {
  const found = await placesOf(await districtsWithProgrammes())
  return { items: found.map(({ placeId, name }) => ({ place: placeId, name })) }
}

export const read: UseCase<typeof readSession> = async ({ params: { sessionId } }) => {
  const session = await mustView(sessionId)
  // A draft is nobody's business but that of staff, who have their own list.
  if (session.state === 'draft') throw new Refusal('NOT_FOUND')
  return { session: { ...session, programme: await withLinks(session.programme) }, now: now() }
}

const byStart = (a: { terms: Terms }, b: { terms: Terms }): number =>
  startOfLessons(a.terms.lessons) < startOfLessons(b.terms.lessons) ? -1 : 1

export const drafts: UseCase<typeof listDrafts> = async ({ params: { programmeId } }, caller) => {
  const [programme, ids] = await Promise.all([readProgrammeFor(caller, programmeId), sessionsOfProgramme(programmeId)])
  return { programme: await withLinks(programmeView(programme)), items: (await viewsOf(ids)).sort(byStart), now: now() }
}

/** A programme for those who may look at drafts. @throws Refusal NOT_FOUND, WRONG_PLACE */
const readProgrammeFor = async (caller: Caller, id: ProgrammeId): Promise<ProgrammeItem> => {
  const programme = await readProgramme(id)
  if (!programme) throw new Refusal('NOT_FOUND')
  caller.mustHold(activityWatchers, programme.place)
  return programme
}
