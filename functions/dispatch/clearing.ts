import type { OrderId } from '@shared/dispatch/order'
import { dropFiles } from '@functions/content/exports'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { clearFrom } from './clear'
import type { OrderItem } from './items'
import { headFields } from './sealed'
import { headWrite, readHead, table } from './store'

/** Name, number, door and words go (DOMAIN §8: 30 days after completion); what was done, when and by which team stays. */
export const clearOrder = async (id: OrderId): Promise<void> => {
  const head = await readHead(id)
  const from = head && clearFrom(head)
  if (!head || !from || head.clearedAt !== null || head.due !== null || from > now()) return
  const emptied = Object.fromEntries(headFields.map((field) => [field, '']))
  const after: OrderItem = { ...head, ...emptied, voice: null, photos: [], clearedAt: now(), turn: head.turn + 1 }
  const event = eventOf({
    type: 'dispatch.cleared',
    subject: `order:${id}`,
    place: head.community,
    actor: 'system',
    facts: { number: head.number, state: head.state, files: head.photos.length + (head.voice ? 1 : 0) },
  })
  await dropFiles([...(head.voice ? [head.voice] : []), ...head.photos])
  const write = headWrite(head, after, null)
  try {
    await table.write('update' in write ? { ...write, set: { ...write.set, event } } : write)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}
