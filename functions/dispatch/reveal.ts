import { Refusal } from '@shared/contract/errors'
import type { revealRequester } from '@shared/dispatch/deskContract'
import { sightOfAll } from '@shared/dispatch/visibility'
import { maskName } from '@shared/registry/mask'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { mustReadOrder } from './access'
import { peopleOf } from './personal'
import { table } from './store'

/** The numbers of an order after noting who asked and why: one that could not be noted is not shown (DOMAIN §8). */
export const reveal: UseCase<typeof revealRequester> = async ({ params: { orderId }, body: { reason } }, caller) => {
  const { head, readers } = await mustReadOrder(caller, orderId)
  const { phone } = sightOfAll(readers, head.state)
  if (phone !== 'asked' && phone !== 'full') throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
  const [revealId, at] = [newUlid(), now()]
  const event = eventOf({
    type: 'dispatch.phoneRevealed',
    subject: `order:${orderId}`,
    place: head.community,
    actor: caller.personId,
    facts: { reason, revealId, state: head.state },
  })
  const noted = { revealId, order: orderId, reason, note: seal('', revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, caller.personId, noted, event))) throw new Refusal('REVEALS_USED_UP')
  const { name, phone: number, contact } = peopleOf(head)
  const phones = [
    ...(number ? [{ name: maskName(name), phone: number }] : []),
    ...(contact ? [{ name: maskName(contact.name), phone: contact.phone }] : []),
  ]
  return { phones, left: await revealsLeft(table, caller.personId, at) }
}
