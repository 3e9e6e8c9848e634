import type { DecisionId } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, lineage } from '@shared/kernel/place'
import { CaseId } from '@shared/retrofit/model'
import type { CaseActor } from '@shared/retrofit/state'
import { absent, clause, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { type Key, Table, type Write } from '@functions/platform/table'
import { CaseItem, QueueItem, StepItem, UnitItem } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the retrofit table (docs/architecture.md). */
const name = setting('TABLE_RETROFIT')
export const table = new Table(name)

/** Everything of one case lies in one partition. */
export const partitionOf = (id: CaseId): string => `CASE#${id}`
export const inCase = (id: CaseId, sk: string): Key => ({ pk: partitionOf(id), sk })
const four = (n: number): string => String(n).padStart(4, '0')

const keys = {
  head: (id: CaseId): Key => inCase(id, 'HEAD'),
  step: (id: CaseId, turn: number): Key => inCase(id, `STEP#${four(turn)}`),
  place: (id: CaseId, place: PlaceId): Key => inCase(id, `PLACE#${place}`),
  queue: (id: CaseId, role: CaseActor): Key => inCase(id, `QUEUE#${role}`),
  vote: (id: DecisionId): Key => ({ pk: `VOTE#${id}`, sk: 'CASE' }),
  unit: (unit: PlaceId): Key => ({ pk: `UNIT#${unit}`, sk: 'UNIT' }),
}
const index = {
  place: (place: PlaceId): string => `P#${place}`,
  queue: (role: CaseActor, place: PlaceId): string => `QUEUE#${role}#${place}`,
  pool: (community: PlaceId): string => `POOL#${community}`,
}
export { index as caseIndex, keys as caseKeys }

// --- clauses

export const isNew = clause('isNew', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
const stateIs = (head: CaseItem) => clause('stateIs', 'the case stands where this step begins', is('state', head.state))
const turnIs = (head: CaseItem) => clause('turnIs', 'nobody moved the case since it was read', is('turn', head.turn))
const versionIs = (head: CaseItem) => clause('versionIs', 'nothing that the guard looked at was written since', is('version', head.version))
const unitIsFree = clause('unitIsFree', 'a unit is in one live case at most', absent('caseId'))
const unitIsOf = (id: CaseId) => clause('unitIsOf', 'only its own case lets a unit go', is('caseId', id))

// --- reading

/** The head as it stands, or null. Consistent. */
export const readHead = async (id: CaseId): Promise<CaseItem | null> => {
  const item = await table.get(keys.head(id))
  return item && CaseItem.parse(item)
}

/** Heads of `ids` in the order asked; unknown ones are absent. */
export const readHeads = async (ids: readonly CaseId[]): Promise<CaseItem[]> => {
  const found = new Map((await table.getMany(ids.map(keys.head))).map((item) => [String(item.caseId), CaseItem.parse(item)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Every step of a case in order. */
export const readSteps = async (id: CaseId): Promise<StepItem[]> => {
  const steps: StepItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'STEP#', consistent: true })) steps.push(StepItem.parse(item))
  return steps
}

export const readUnits = async (units: readonly PlaceId[]): Promise<Map<PlaceId, UnitItem>> =>
  new Map((await table.getMany(units.map(keys.unit))).map((item) => UnitItem.parse(item)).map((unit) => [unit.unit, unit]))

/** Ids of the cases in a place, the newest first. */
export const listByPlace = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ ids: CaseId[]; cursor: string | null }> => {
  const found = await table.query({ pk: index.place(place), index: 'byKey', descending: true, limit, cursor })
  return { ids: found.items.map((item) => CaseId.parse(item.caseId)), cursor: found.cursor }
}

/** What waits for a role at a place, the nearest last day first. */
export const pageOfQueue = async (
  role: CaseActor,
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: QueueItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: index.queue(role, place), index: 'byKey', limit, cursor })
  return { items: found.items.map((item) => QueueItem.parse(item)), cursor: found.cursor }
}

// --- writing

/** The head as it will stand after a move or another write that guards look at, if it still stands as it was read. */
export const headWrite = (before: CaseItem, set: Partial<CaseItem>): Write => ({
  table: name,
  update: keys.head(before.caseId),
  set: { ...set, version: before.version + 1 },
  when: [isThere, stateIs(before), turnIs(before), versionIs(before)],
})

export const stepWrite = (id: CaseId, step: StepItem, event: DomainEvent): Write => ({
  table: name,
  put: { ...keys.step(id, step.turn), ...step, event },
  when: [isNew],
})

/** Shows the case in the queue of `role` at `place`, the nearest last day first; those without one come after. */
export const queueWrite = (role: CaseActor, place: PlaceId, item: QueueItem): Write => ({
  table: name,
  put: { ...keys.queue(item.caseId, role), ...item, gpk: index.queue(role, place), gsk: `${item.due ?? '9999-12-31'}#${item.caseId}` },
  when: [],
})

/** Takes the case out of the queue of `role`. */
export const unqueueWrite = (id: CaseId, role: CaseActor, at: Instant): Write => ({
  table: name,
  update: keys.queue(id, role),
  set: { leftAt: at },
  remove: ['gpk', 'gsk'],
  when: [],
})

/** The unit is of this case from now on. The loser of a race reads in the failed write which case has it. */
export const claimUnit = (unit: PlaceId, community: PlaceId, id: CaseId): Write => ({
  table: name,
  update: keys.unit(unit),
  set: { unit, caseId: id, gpk: index.pool(community), gsk: unit },
  when: [unitIsFree],
})

/** A case that was cancelled lets its units go. */
export const releaseUnit = (unit: PlaceId, id: CaseId): Write => ({
  table: name,
  update: keys.unit(unit),
  remove: ['caseId'],
  when: [unitIsOf(id)],
})

const placesOf = ({ units }: CaseItem): PlaceId[] => [...new Set(units.flatMap(lineage))]

/** A new case: its head first, then one entry for each place in whose list it stands. */
export const openWrites = (head: CaseItem): Write[] => [
  { table: name, put: { ...keys.head(head.caseId), ...head }, when: [isNew] },
  ...placesOf(head).map((place) => ({
    table: name,
    put: { ...keys.place(head.caseId, place), caseId: head.caseId, gpk: index.place(place), gsk: `${head.createdAt}#${head.caseId}` },
    when: [],
  })),
]

/** The vote is this case's from now on: consent is given once, to one lift. */
export const linkVote = (decisionId: DecisionId, caseId: CaseId): Write => ({
  table: name,
  put: { ...keys.vote(decisionId), decisionId, caseId },
  when: [clause('voteIsFree', 'a vote decides on one case', absent())],
})
/** The case that a vote decides on, if any. */
export const caseOfVote = async (decisionId: DecisionId): Promise<CaseId | null> => {
  const item = await table.get(keys.vote(decisionId))
  return item && CaseId.parse(item.caseId)
}

/** A fact of a case that guards look at, together with the head's version: whoever is about to move the case on an older reading loses. */
export const factWrites = (head: CaseItem, writes: readonly Write[], set: Partial<CaseItem> = {}): Write[] => [
  headWrite(head, set),
  ...writes,
]
