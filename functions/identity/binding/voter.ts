import { Refusal } from '@shared/contract/errors'
import type { Capacity } from '@shared/contract/roles'
import type { BindingWay, Check, EndReason } from '@shared/identity/binding'
import type { Home, PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import type { OwnerHome } from '@functions/registry/exports'
import { seal } from '@functions/platform/cipher'
import type { Item } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { VoterItem } from '../items'
import { fresh, helperKey, homeKey, recordKey, table, voterKey, voterUnchanged } from '../store'
import { type RecordItem } from './items'

/**
 * Who votes for an owner set is decided here, by one conditional write of the voter's item with everything that follows from it:
 * homes, history, helpers. One person at a time.
 */

export const readVoter = async (ownerKey: OwnerKey): Promise<VoterItem | null> => {
  const item = await table.get(voterKey(ownerKey))
  return item && VoterItem.parse(item)
}

/** What a change of a voter's people consists of: the writes besides the voter's own, those first whose failure the caller explains. */
export interface Change<T> {
  readonly voter: Omit<VoterItem, 'turn'>
  /** Null when nothing happened that a log should tell. */
  readonly event: Item | null
  readonly explained: readonly Write[]
  readonly others: readonly Write[]
  readonly result: T
}

/** Nothing to write: the state that stands answers the call. */
export interface Settled<T> {
  readonly settled: T
}

/** Attempts before a voter whose people keep changing is called busy. */
const ATTEMPTS = 6

/**
 * Decides from the present state and writes under the condition that it still is the present state; whoever loses decides anew from
 * what the failed write handed back, or is refused by `decide`. `start` is what the caller believes (null: never bound), which is
 * cheaper than reading first. The voter's write has number 0 in the transaction, the explained ones follow from 1.
 * @throws ConditionFailed when an explained write failed; Refusal of `decide`, or BUSY
 */
export const changeVoter = async <T>(
  ownerKey: OwnerKey,
  start: VoterItem | null,
  decide: (before: VoterItem | null) => Promise<Change<T> | Settled<T>>,
): Promise<T> => {
  let before = start
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const decided = await decide(before)
    if ('settled' in decided) return decided.settled
    const { voter, event, explained, others, result } = decided
    const next: VoterItem = { ...voter, turn: (before?.turn ?? 0) + 1 }
    try {
      await table.transact([
        { put: { ...voterKey(ownerKey), ...next, ...(event && { event }) }, when: voterUnchanged(before) },
        ...explained,
        ...others,
      ])
      return result
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      const lost = error.at(0)
      if (!lost || error.failures.some(({ write }) => write >= 1 && write <= explained.length)) throw error
      before = lost.item && VoterItem.parse(lost.item)
    }
  }
  throw new Refusal('BUSY', {}, 'the people of this voter keep changing')
}

/** Somebody about to vote for an owner set. */
export interface Candidate {
  readonly personId: PersonId
  readonly owner: OwnerHome
  readonly way: BindingWay
  readonly capacity: Capacity
  /** How they are called; null when a phone number is all that is known. */
  readonly name: string | null
  readonly maskedPhone: string | null
  readonly phoneHash?: string
  readonly checked: readonly Check[]
  readonly approvedBy: PersonId | null
}

/** A person's side of a voter. */
export const homeWrite = (
  personId: PersonId,
  { ownerKey, units, rooms, label }: OwnerHome,
  part: Pick<Home, 'generation' | 'standing' | 'capacity' | 'boundAt'>,
): Write => {
  const home: Home = { ownerKey, units, rooms, label, ...part }
  return { put: { ...homeKey(personId, ownerKey), ...home }, when: [] }
}

/** Ends homes that are there: they were written in the same transaction as the voter's item that names their people. */
export const homesEnded = (ownerKey: OwnerKey, people: readonly PersonId[], at: Instant): Write[] =>
  people.map((personId) => ({ update: homeKey(personId, ownerKey), set: { endedAt: at }, when: [] }))

export const helpersEnded = (ownerKey: OwnerKey, helpers: readonly PersonId[], at: Instant): Write[] =>
  helpers.map((personId) => ({ update: helperKey(ownerKey, personId), set: { until: at }, when: [] }))

/** Closes the record of the present binding. Whoever was bound before there was a history gets none. */
export const recordClosed = async (
  ownerKey: OwnerKey,
  { generation }: VoterItem,
  why: EndReason,
  at: Instant,
  note: string | null = null,
): Promise<Write[]> => {
  const key = recordKey(ownerKey, generation)
  if (!(await table.get(key))) return []
  const sealed = note ? { note: seal(note, recordContext(ownerKey, generation, 'note')) } : {}
  return [{ update: key, set: { until: at, why, ...sealed }, when: [] }]
}

export const recordContext = (ownerKey: OwnerKey, generation: number, field: 'name' | 'note'): string =>
  `${ownerKey}.${generation}.${field}`

const recordWrite = (c: Candidate, generation: number, from: Instant): Write => {
  const { ownerKey } = c.owner
  const record: RecordItem = {
    ...{ ownerKey, generation, from },
    ...{ personId: c.personId, way: c.way, capacity: c.capacity, checked: [...c.checked], approvedBy: c.approvedBy },
    name: c.name === null ? null : seal(c.name, recordContext(ownerKey, generation, 'name')),
    phone: c.maskedPhone,
  }
  return { put: { ...recordKey(ownerKey, generation), ...record }, when: [fresh] }
}

/** What ends for whoever was bound: the home, unless it becomes another part (`keeps`), the record, and the helpers they invited. */
const formerEnded = async (c: Candidate, before: VoterItem, why: EndReason, at: Instant, keeps: boolean): Promise<Write[]> => {
  const { ownerKey } = c.owner
  const former = before.personId && before.personId !== c.personId && !keeps ? [before.personId] : []
  const helpers = before.helpers.filter((person) => person !== c.personId)
  return [
    ...homesEnded(ownerKey, [...former, ...helpers], at),
    ...helpersEnded(ownerKey, before.helpers, at),
    ...(before.personId ? await recordClosed(ownerKey, before, why, at) : []),
  ]
}

/** Makes the candidate the voter, with a new generation; whoever was bound is released by the same write. */
export const binding = async (
  c: Candidate,
  before: VoterItem | null,
  more: { explained?: readonly Write[]; others?: readonly Write[]; formerStaysCoOwner?: boolean } = {},
): Promise<Change<null>> => {
  const at = now()
  const { ownerKey, units } = c.owner
  const generation = (before?.generation ?? 0) + 1
  const former = before?.personId
  const stays = more.formerStaysCoOwner === true && former !== undefined && former !== c.personId
  const coOwners = (before?.coOwners ?? []).filter((person) => person !== c.personId)
  const event = eventOf({
    type: 'identity.bound',
    subject: `owner:${ownerKey}`,
    place: units[0] ?? null,
    actor: c.approvedBy ?? c.personId,
    facts: { generation, way: c.way, capacity: c.capacity, checked: c.checked, replaced: former !== undefined },
  })
  const part = { generation, capacity: c.capacity, boundAt: at }
  const ended = before ? await formerEnded(c, before, stays ? 'handover' : 'replaced', at, stays) : []
  return {
    voter: {
      ...{ personId: c.personId, generation, boundAt: at, way: c.way, capacity: c.capacity },
      ...(c.phoneHash ? { phoneHash: c.phoneHash } : {}),
      ...(before?.lockedAt ? { lockedAt: before.lockedAt } : {}),
      coOwners: stays ? [...coOwners, former] : coOwners,
      helpers: [],
    },
    event,
    explained: more.explained ?? [],
    others: [
      homeWrite(c.personId, c.owner, { ...part, standing: 'voter' }),
      ...(stays ? [homeWrite(former, c.owner, { ...part, standing: 'coOwner', capacity: 'owner' })] : []),
      recordWrite(c, generation, at),
      ...ended,
      ...(more.others ?? []),
    ],
    result: null,
  }
}

/** Event of somebody's part that began or ended without a vote changing hands. */
export const partEvent = (
  type: string,
  ownerKey: OwnerKey,
  place: PlaceId | null,
  actor: PersonId,
  facts: Record<string, unknown> = {},
): Item => ({ ...eventOf({ type, subject: `owner:${ownerKey}`, place, actor, facts }) })
