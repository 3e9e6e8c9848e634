import { Refusal } from '@shared/contract/errors'
import type {
  approveBindingRequest as approveEndpoint,
  listBindingRequests as listEndpoint,
  readBindingRequest as readEndpoint,
  refuseBindingRequest as refuseEndpoint,
} from '@shared/identity/bindingContract'
import { MINUTE, SECOND } from '@shared/kernel/instant'
import { maskPhone } from '@shared/registry/mask'
import { confirmedFiles, evidenceSeen } from '@functions/content/exports'
import { flatAt } from '@functions/registry/exports'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { requestsAt, table } from '../store'
import { RequestItem } from './items'
import { readRequest, requestEnded, requestEvent } from './requests'
import { workersStanding } from './staffAct'
import { binders, mustBeAsSeen, onlookers, targetOf } from './target'
import { historyOf, queuedView, reasonOf, requestContext, stateOf } from './view'
import { binding, changeVoter, readVoter } from './voter'

/** Seconds for which a link to evidence works: long enough to look, too short to pass around. */
const EVIDENCE_LINK = (5 * MINUTE) / SECOND

export const listBindingRequests: UseCase<typeof listEndpoint> = async ({ query }, caller) => {
  caller.mustHold(onlookers, query.place)
  const { items, cursor } = await table.query({
    ...requestsAt(query.place, query.state),
    index: 'byKey',
    limit: query.limit ?? 50,
    cursor: query.cursor,
  })
  return { items: items.map((item) => queuedView(RequestItem.parse(item))), cursor }
}

const evidenceOf = async ({ evidence }: RequestItem) => {
  const files = await confirmedFiles(evidence)
  return Promise.all(
    evidence.flatMap((id) => {
      const file = files.get(id)
      if (!file) return []
      const { fileId, name, contentType } = file.ref
      return [linkTo(file.key, undefined, EVIDENCE_LINK).then((url) => ({ fileId, name, contentType, url }))]
    }),
  )
}

/** A request beside what it is checked against. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const readBindingRequest: UseCase<typeof readEndpoint> = async ({ params }, caller) => {
  const item = await readRequest(params.requestId)
  caller.mustHold(binders, item.unit)
  const [evidence, found] = await Promise.all([evidenceOf(item), flatAt(item.unit, item.room)])
  const flat = found?.flat ?? null
  const [voter, history] = flat ? await Promise.all([readVoter(flat.ownerKey), historyOf(flat.ownerKey)]) : [null, []]
  return {
    ...queuedView(item),
    phone: maskPhone(unseal(item.phone, requestContext(item.requestId, 'phone'))),
    note: unseal(item.note, requestContext(item.requestId, 'note')),
    reason: reasonOf(item),
    checked: item.checked ?? [],
    evidence,
    flat,
    binding: flat && stateOf(flat.ownerKey, voter),
    history,
  }
}

/**
 * Binds the person who asked and closes the request, in one transaction. Of two workers with this request, or with two requests
 * for one voter, one wins; the other reads from the failed write what stands.
 */
export const approveBindingRequest: UseCase<typeof approveEndpoint> = async ({ params, body }, caller) => {
  const item = await readRequest(params.requestId)
  const { personId, capacity, requestId } = item
  const alreadyDone = (held: RequestItem) => {
    if (held.state !== 'approved' || held.ownerKey !== body.ownerKey) throw new Refusal('REQUEST_DECIDED', { state: held.state })
    return queuedView(held)
  }
  caller.mustHold(binders, item.unit)
  if (item.state !== 'open') return alreadyDone(item)
  const [standing, start] = await Promise.all([workersStanding(caller, body.unit), readVoter(body.ownerKey)])
  const owner = await targetOf(caller, capacity, body, start)
  const phone = unseal(item.phone, requestContext(requestId, 'phone'))
  const candidate = {
    ...{ personId, owner, capacity, checked: body.checked, approvedBy: caller.personId },
    ...{ way: 'request' as const, phoneHash: lookupHash('phone', phone), maskedPhone: maskPhone(phone) },
    name: unseal(item.name, requestContext(requestId, 'name')),
  }
  const approved = { state: 'approved' as const, decidedBy: caller.personId, ownerKey: body.ownerKey, checked: body.checked }
  const event = requestEvent('identity.bindingApproved', item, caller.personId, { checked: body.checked })
  const [ending, ...freeing] = requestEnded(item, approved, event)
  try {
    await changeVoter(body.ownerKey, start, async (before) => {
      mustBeAsSeen(before, body.replaces)
      return binding(candidate, before, { explained: [...(ending ? [ending] : []), standing], others: freeing })
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const decided = error.at(1)
    if (decided) return alreadyDone(RequestItem.parse(decided.item))
    throw new Refusal('FORBIDDEN', {}, 'dismissed meanwhile')
  }
  await evidenceSeen(item.evidence)
  return queuedView(await readRequest(requestId))
}

export const refuseBindingRequest: UseCase<typeof refuseEndpoint> = async ({ params, body }, caller) => {
  const item = await readRequest(params.requestId)
  const standing = await workersStanding(caller, item.unit)
  const reason = seal(body.reason, requestContext(item.requestId, 'reason'))
  const event = requestEvent('identity.bindingRefused', item, caller.personId)
  try {
    await table.transact([...requestEnded(item, { state: 'refused', decidedBy: caller.personId, reason }, event), standing])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = error.at(0) && RequestItem.parse(error.at(0)?.item)
    if (!held) throw new Refusal('FORBIDDEN', {}, 'dismissed meanwhile')
    if (held.state !== 'refused' || held.decidedBy !== caller.personId) throw new Refusal('REQUEST_DECIDED', { state: held.state })
    return queuedView(held)
  }
  await evidenceSeen(item.evidence)
  return queuedView(await readRequest(item.requestId))
}
