import type { BindingRecord, BindingState, MyBindingRequest, QueuedRequest } from '@shared/identity/binding'
import { maskName } from '@shared/registry/mask'
import type { OwnerKey } from '@shared/registry/model'
import { unseal } from '@functions/platform/cipher'
import type { VoterItem } from '../items'
import { table, voterKey } from '../store'
import { RecordItem, type RequestItem } from './items'
import { recordContext } from './voter'

/** Bindings and requests as people may see them: opened, then masked where they are not the reader's own. */

export const stateOf = (ownerKey: OwnerKey, voter: VoterItem | null): BindingState => ({
  ownerKey,
  generation: voter?.generation ?? 0,
  bound: voter?.personId && voter.boundAt ? { capacity: voter.capacity, way: voter.way, since: voter.boundAt } : null,
  locked: voter?.lockedAt !== undefined,
  coOwners: voter?.coOwners.length ?? 0,
  helpers: voter?.helpers.length ?? 0,
})

const recordOf = ({ ownerKey, generation, name, note, ...r }: RecordItem): BindingRecord => ({
  generation,
  name: name === null ? null : maskName(unseal(name, recordContext(ownerKey, generation, 'name'))),
  phone: r.phone,
  way: r.way,
  capacity: r.capacity,
  checked: r.checked,
  from: r.from,
  until: r.until ?? null,
  why: r.why ?? null,
  note: note === undefined ? null : unseal(note, recordContext(ownerKey, generation, 'note')),
})

/** Everybody who was ever bound to an owner set, the latest first. */
export const historyOf = async (ownerKey: OwnerKey): Promise<BindingRecord[]> => {
  const records: BindingRecord[] = []
  for await (const item of table.each({ pk: voterKey(ownerKey).pk, prefix: 'B#', consistent: true }))
    records.unshift(recordOf(RecordItem.parse(item)))
  return records
}

export const requestContext = (requestId: string, field: 'name' | 'phone' | 'note' | 'reason'): string => `${requestId}.${field}`

export const reasonOf = ({ requestId, reason }: RequestItem): string | null =>
  reason === undefined ? null : unseal(reason, requestContext(requestId, 'reason'))

/** For the person who made it. */
export const ownView = (item: RequestItem): MyBindingRequest => {
  const { requestId, label, capacity, state, requestedAt, decidedAt } = item
  return { requestId, label, capacity, state, requestedAt, decidedAt: decidedAt ?? null, reason: reasonOf(item) }
}

/** For the workers' queue. */
export const queuedView = (item: RequestItem): QueuedRequest => {
  const { requestId, unit, room, label, capacity, state, requestedAt, decidedAt } = item
  const name = maskName(unseal(item.name, requestContext(requestId, 'name')))
  return { requestId, unit, room, label, capacity, name, state, requestedAt, decidedAt: decidedAt ?? null }
}
