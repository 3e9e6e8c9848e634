import { RETENTION_PORTION } from '@shared/privacy/retention'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { RequestItem } from './binding/items'
import { requestContext } from './binding/view'
import { clearingDue, clearingKey, personOfOwnId, request, requestKey, table } from './store'

/** Takes number and note out of a request that was decided long ago. That it was made, decided and on what stays. */
const clear = async (requestId: string): Promise<void> => {
  const person = personOfOwnId(requestId)
  const item = person && (await table.get(requestKey(person, requestId.slice(-26))))
  if (!item) return
  const { personId, unit } = RequestItem.parse(item)
  const empty = (field: 'phone' | 'note'): string => seal('', requestContext(requestId, field))
  const subject = `person:${personId}`
  const event = eventOf({ type: 'identity.requestCleared', subject, place: unit, actor: 'system', facts: { requestId } })
  await table.transact([
    {
      update: requestKey(personId, requestId.slice(-26)),
      set: { phone: empty('phone'), note: empty('note'), event },
      when: [request.known, request.over],
    },
    { update: clearingKey(personId, requestId), remove: ['gpk', 'gsk'], when: [] },
  ])
}

/** Clears requests whose term is over, a bounded number at a time. What fails is logged and tried again a minute later. */
export const runClearing = async (limit = RETENTION_PORTION): Promise<{ done: number; failed: number }> => {
  const results = { done: 0, failed: 0 }
  const { items } = await table.query({ ...clearingDue, upTo: now(), limit })
  for (const { requestId } of items) {
    try {
      await clear(String(requestId))
      results.done++
    } catch (error) {
      results.failed++
      logger.error('request not cleared', { requestId, error: error instanceof Error ? error : String(error) })
    }
  }
  return results
}
