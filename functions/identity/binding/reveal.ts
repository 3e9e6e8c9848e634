import { Refusal } from '@shared/contract/errors'
import type { revealRequestPhone as revealEndpoint } from '@shared/identity/bindingContract'
import { maskName } from '@shared/registry/mask'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { table } from '../store'
import { readRequest, requestEvent } from './requests'
import { binders } from './target'
import { requestContext } from './view'

/**
 * Opens the number that somebody left to be rung about an open request, after noting who asked and why: a number that could not be
 * noted is not shown (DOMAIN §8). Once the request is over there is nothing left to ring about.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, REQUEST_DECIDED, REVEALS_USED_UP
 */
export const revealRequestPhone: UseCase<typeof revealEndpoint> = async ({ params, body }, caller) => {
  const item = await readRequest(params.requestId)
  caller.mustHold(binders, item.unit)
  if (item.state !== 'open') throw new Refusal('REQUEST_DECIDED', { state: item.state })
  const { requestId } = item
  const { reason, note } = body
  const [revealId, at, actor] = [newUlid(), now(), caller.personId]
  const event = requestEvent('identity.requestPhoneRevealed', item, actor, { reason, revealId })
  const reveal = { revealId, requestId, reason, note: seal(note, revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, actor, reveal, event))) throw new Refusal('REVEALS_USED_UP')
  const [name, phone] = [unseal(item.name, requestContext(requestId, 'name')), unseal(item.phone, requestContext(requestId, 'phone'))]
  return { phones: [{ name: maskName(name), phone }], left: await revealsLeft(table, actor, at) }
}
