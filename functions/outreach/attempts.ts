import { Refusal } from '@shared/contract/errors'
import type { DecisionId } from '@shared/decision/model'
import { DAY, type Instant, MINUTE, plus } from '@shared/kernel/instant'
import { type PlaceId, covers } from '@shared/kernel/place'
import type { attempts, logAttempt } from '@shared/outreach/contract'
import { type Attempt, type AttemptBody, outcomesOf } from '@shared/outreach/model'
import { reachOf, standing } from '@shared/outreach/reach'
import { confirmedFile } from '@functions/content/exports'
import { voterToReach } from '@functions/decision/exports'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { type RetryPolicy, retrying } from '@functions/platform/retry'
import { ConditionFailed } from '@functions/platform/table'
import { visitors, voteFor, watchers } from './access'
import type { AttemptItem, ReachItem } from './items'
import { noteContext } from './sealed'
import { keys, notThere, reach, readAttempts, readReach, table } from './store'

/** A list that was filled in by hand is entered within this time. */
const LATEST_ENTRY = 7 * DAY
/** A device's clock may run ahead by this much. */
const CLOCK_SLACK = 5 * MINUTE

const viewOf = async (id: DecisionId, item: AttemptItem, corrected: boolean): Promise<Attempt> => {
  const { attemptKey, voterId, kind, outcome, note, madeAt, loggedAt, by, photo, corrects } = item
  return {
    ...{ attemptKey, kind, outcome, madeAt, loggedAt, by, corrects, corrected },
    note: note === undefined ? '' : unseal(note, noteContext(keys.attempt(id, voterId, attemptKey))),
    photoUrl: photo && (await linkTo(photo.key)),
  }
}

const tried = (items: readonly AttemptItem[]) => items.map(({ attemptKey, madeAt, corrects }) => ({ key: attemptKey, madeAt, corrects }))

export const readAttemptsUseCase: UseCase<typeof attempts> = async ({ params: { decisionId, voterId } }, caller) => {
  await voteFor(caller, decisionId, watchers)
  const items = await readAttempts(decisionId, voterId)
  const corrected = new Set(items.map((i) => i.corrects))
  return { attempts: await Promise.all(items.map((i) => viewOf(decisionId, i, corrected.has(i.attemptKey)))) }
}

/** @throws Refusal ATTEMPT_OUTCOME, ATTEMPT_TIME */
const mustMakeSense = (body: AttemptBody, frozenAt: Instant): Instant => {
  if (!outcomesOf[body.kind].includes(body.outcome)) throw new Refusal('ATTEMPT_OUTCOME')
  const at = now()
  const madeAt = body.madeAt ?? at
  if (madeAt > plus(at, CLOCK_SLACK) || madeAt < frozenAt || madeAt < plus(at, -LATEST_ENTRY)) throw new Refusal('ATTEMPT_TIME')
  return madeAt > at ? at : madeAt
}

/** The photo as stored. @throws Refusal FILE_MISSING when it was not uploaded for this purpose in this place */
const photoOf = async (fileId: AttemptBody['photo'], community: PlaceId): Promise<AttemptItem['photo']> => {
  if (fileId === null) return null
  const file = await confirmedFile(fileId)
  if (file?.purpose !== 'proof' || !(covers(community, file.place) || covers(file.place, community))) throw new Refusal('FILE_MISSING')
  return { fileId, key: file.key }
}

/** Somebody else wrote about the same voter at the same moment: read again. */
class Overtaken extends Error {}
const policy: RetryPolicy = { attempts: 8, base: 10, cap: 200 }

/**
 * Writes one entry and how often the voter was sought with it, in one transaction. The sums are of all entries as read, and the write
 * holds only while none was added since. The same entry sent again is answered as written; another one under its key is refused.
 */
const write = async (id: DecisionId, item: AttemptItem, place: PlaceId): Promise<{ all: AttemptItem[]; mine: AttemptItem }> => {
  const { voterId, attemptKey } = item
  const [before, held] = await Promise.all([readAttempts(id, voterId), readReach(id, [voterId])])
  const same = before.find((b) => b.attemptKey === attemptKey)
  if (same) {
    if (same.content !== item.content || same.by !== item.by) throw new Refusal('ATTEMPT_REPLAYED')
    return { all: before, mine: same }
  }
  if (item.corrects !== null && !before.some((b) => b.attemptKey === item.corrects)) throw new Refusal('ATTEMPT_UNKNOWN')
  const all = [...before, item]
  const version = held.get(voterId)?.version ?? 0
  const stands = new Set(standing(tried(all)).map((t) => t.key))
  const { kind, outcome, madeAt } = all
    .filter((a) => stands.has(a.attemptKey))
    .reduce((last, one) => (one.madeAt >= last.madeAt ? one : last), item)
  const sums: ReachItem = { voterId, version: version + 1, ...reachOf(tried(all)), last: { kind, outcome, madeAt } }
  const event = eventOf({
    type: 'outreach.attempted',
    subject: `decision:${id}`,
    place,
    actor: item.by,
    facts: {
      voter: voterId,
      kind: item.kind,
      outcome: item.outcome,
      madeAt: item.madeAt,
      photo: item.photo?.fileId ?? null,
      corrects: item.corrects,
    },
  })
  try {
    await table.transact([
      { put: { ...keys.attempt(id, voterId, attemptKey), ...item, event }, when: [notThere] },
      { put: { ...keys.reach(id, voterId), ...sums }, when: [reach.atVersion(version)] },
    ])
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Overtaken(error.message)
    throw error
  }
  return { all, mine: item }
}

export const logAttemptUseCase: UseCase<typeof logAttempt> = async ({ params: { decisionId, voterId }, body }, caller) => {
  const vote = await voteFor(caller, decisionId, visitors)
  if (vote.phase !== 'upcoming' && vote.phase !== 'open' && vote.phase !== 'counting') throw new Refusal('DECISION_OVER')
  const madeAt = mustMakeSense(body, vote.frozenAt)
  const [voter, photo] = await Promise.all([voterToReach(decisionId, voterId), photoOf(body.photo, vote.community)])
  if (!voter) throw new Refusal('NOT_FOUND')
  const { attemptKey, kind, outcome, note, corrects } = body
  const item: AttemptItem = {
    ...{ attemptKey, voterId, kind, outcome, madeAt, photo, corrects },
    ...(note !== '' && { note: seal(note, noteContext(keys.attempt(decisionId, voterId, attemptKey))) }),
    loggedAt: now(),
    by: caller.personId,
    content: lookupHash('attempt', JSON.stringify([kind, outcome, note, body.madeAt, body.photo, corrects])),
  }
  const { all, mine } = await retrying(
    () => write(decisionId, item, vote.community),
    (error) => error instanceof Overtaken,
    policy,
  )
  return {
    attempt: await viewOf(
      decisionId,
      mine,
      all.some((a) => a.corrects === attemptKey),
    ),
    ...reachOf(tried(all)),
  }
}
