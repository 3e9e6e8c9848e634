import type * as z from 'zod'
import { Refusal } from '@shared/contract/errors'
import { type BindingWish, RequestId } from '@shared/identity/binding'
import type {
  myBindingRequests as myBindingRequestsEndpoint,
  requestBinding as requestBindingEndpoint,
  withdrawBindingRequest as withdrawBindingRequestEndpoint,
} from '@shared/identity/bindingContract'
import type { PersonId } from '@shared/identity/model'
import { type PlaceId, ancestorAt, levelOf } from '@shared/kernel/place'
import { plus } from '@shared/kernel/instant'
import { retention } from '@shared/privacy/retention'
import { confirmedFiles, evidenceSeen } from '@functions/content/exports'
import { labelsOf, placesOf } from '@functions/registry/exports'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import {
  clearingDueAt,
  clearingKey,
  fresh,
  newOwnId,
  openRequestKey,
  personOfOwnId,
  request,
  requestIndex,
  requestKey,
  requestPartition,
  table,
} from '../store'
import { OpenRequestItem, RequestItem } from './items'
import { ownView, requestContext } from './view'

type Wish = z.infer<typeof BindingWish>

/** `禾苑小区 3 幢 2 单元 301 室`. @throws Refusal NOT_FOUND when there is no such unit */
const labelOf = async (unit: PlaceId, room: string): Promise<string> => {
  const estate = ancestorAt(unit, 'estate')
  const [found, labels] = await Promise.all([placesOf([unit, ...(estate ? [estate] : [])]), labelsOf([unit])])
  if (levelOf(unit) !== 'unit' || found[0]?.placeId !== unit) throw new Refusal('NOT_FOUND', {}, 'no such unit')
  return `${found[1]?.name ?? ''} ${labels.get(unit) ?? unit} ${room} 室`.trim()
}

/** Evidence counts when it has arrived and the caller put it there. @throws Refusal FILE_MISSING */
const mustHaveEvidence = async ({ evidence }: Wish, personId: PersonId): Promise<void> => {
  const files = await confirmedFiles(evidence)
  const own = evidence.filter((id) => files.get(id)?.purpose === 'evidence' && files.get(id)?.requestedBy === personId)
  if (own.length < evidence.length) throw new Refusal('FILE_MISSING')
}

const idOf = (requestId: string): string => requestId.slice(-26)

export const requestAt = (requestId: string) => {
  const personId = personOfOwnId(requestId)
  if (!personId) throw new Refusal('NOT_FOUND')
  return requestKey(personId, idOf(requestId))
}

/** @throws Refusal NOT_FOUND */
export const readRequest = async (requestId: string): Promise<RequestItem> => {
  const item = await table.get(requestAt(requestId))
  if (!item) throw new Refusal('NOT_FOUND', {}, 'no such request')
  return RequestItem.parse(item)
}

const sameWish = (held: RequestItem, wish: Wish): boolean =>
  held.capacity === wish.capacity && held.evidence.join() === wish.evidence.join()

/** Puts a request in the queue of its place; one open request per person and flat. Sent again, it answers the one that stands. */
export const requestBinding: UseCase<typeof requestBindingEndpoint> = async ({ body }, { personId }) => {
  const [label] = await Promise.all([labelOf(body.unit, body.room), mustHaveEvidence(body, personId)])
  const requestId = RequestId.parse(newOwnId(personId))
  const { unit, room, capacity, evidence } = body
  const item: RequestItem = {
    ...{ requestId, personId, unit, room, label, capacity, evidence, state: 'open', requestedAt: now() },
    name: seal(body.name, requestContext(requestId, 'name')),
    phone: seal(body.phone, requestContext(requestId, 'phone')),
    note: seal(body.note, requestContext(requestId, 'note')),
  }
  const event = requestEvent('identity.bindingRequested', item, personId)
  const open = openRequestKey(personId, unit, room)
  try {
    await table.transact([
      { put: { ...requestAt(requestId), ...requestIndex(unit, 'open', requestId), ...item, event }, when: [fresh] },
      { put: { ...open, requestId, open: true }, when: [request.noneOpen] },
    ])
    return ownView(item)
  } catch (error) {
    const standing = error instanceof ConditionFailed ? error.at(1) : undefined
    if (!standing) throw error
    const held = await readRequest(OpenRequestItem.parse(standing.item).requestId)
    if (sameWish(held, body)) return ownView(held)
    throw new Refusal('REQUEST_ALREADY_OPEN')
  }
}

export const requestEvent = (type: string, { unit, room, requestId, capacity }: RequestItem, actor: PersonId, facts: object = {}) =>
  eventOf({
    type,
    subject: `roll:${ancestorAt(unit, 'estate') ?? unit}`,
    place: unit,
    actor,
    facts: { unit, room, requestId, capacity, ...facts },
  })

/**
 * The writes that end an open request: the first is decided by its condition, the second frees the flat for another one, the third
 * has the number and the note go when their term is over.
 */
export const requestEnded = (item: RequestItem, set: Partial<RequestItem>, event: object): Write[] => [
  {
    update: requestAt(item.requestId),
    set: { ...set, decidedAt: now(), event, ...requestIndex(item.unit, 'over', item.requestId) },
    when: [request.known, request.open],
  },
  { put: { ...openRequestKey(item.personId, item.unit, item.room), requestId: item.requestId, open: false }, when: [] },
  {
    put: {
      ...clearingKey(item.personId, item.requestId),
      ...clearingDueAt(plus(now(), retention.request.term)),
      requestId: item.requestId,
    },
    when: [],
  },
]

/** Up to so many requests of one person are listed; nobody has more. */
const MOST = 50

export const myBindingRequests: UseCase<typeof myBindingRequestsEndpoint> = async (_, { personId }) => {
  const { items } = await table.query({
    pk: requestPartition(personId),
    prefix: 'R#',
    descending: true,
    limit: MOST,
    consistent: true,
  })
  return { items: items.map((item) => ownView(RequestItem.parse(item))) }
}

export const withdrawBindingRequest: UseCase<typeof withdrawBindingRequestEndpoint> = async ({ params }, { personId }) => {
  if (personOfOwnId(params.requestId) !== personId) throw new Refusal('NOT_FOUND', {}, 'not the own request')
  const item = await readRequest(params.requestId)
  try {
    await table.transact(requestEnded(item, { state: 'withdrawn' }, requestEvent('identity.bindingWithdrawn', item, personId)))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = RequestItem.parse(error.at(0)?.item)
    if (held.state !== 'withdrawn') throw new Refusal('REQUEST_DECIDED', { state: held.state })
    return ownView(held)
  }
  await evidenceSeen(item.evidence)
  return ownView(await readRequest(params.requestId))
}
