import type { appealFault, decideAppeal } from '@shared/activity/bookingContract'
import { Refusal } from '@shared/contract/errors'
import { seal } from '@functions/platform/cipher'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustRun } from './access'
import { changeFaults } from './faults'
import type { BookingItem, FaultItem } from './items'
import { bookingEvent } from './order'
import { readBookingItem, table } from './store'
import { changeFault, readFault } from './store/faults'

/** What the words of an appeal are bound to. */
export const appealContext = ({ by, bookingId }: Pick<BookingItem, 'by' | 'bookingId'>): string =>
  `PERSON#${by}/FAULT#${bookingId}.appealText`

const view = ({ appeal }: Pick<FaultItem, 'appeal'>) => {
  if (appeal === 'none') throw new Refusal('NOT_FOUND')
  return { appeal }
}

export const appeal: UseCase<typeof appealFault> = async ({ params: { sessionId, bookingId }, body: { text } }, caller) => {
  const item = await readBookingItem(sessionId, bookingId)
  const fault = item?.by === caller.personId ? await readFault(caller.personId, bookingId) : null
  if (!item || !fault) throw new Refusal('NOT_FOUND')
  if (fault.appeal !== 'none') return view(fault)
  const event = bookingEvent('activity.appealed', item, caller.personId)
  try {
    await table.write(
      changeFault(caller.personId, bookingId, fault, { appeal: 'open', appealText: seal(text, appealContext(item)), event }),
    )
  } catch (error) {
    // Sent twice: the first one stands.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return { appeal: 'open' }
}

export const decide: UseCase<typeof decideAppeal> = async ({ params: { sessionId, bookingId }, body: { pardon } }, caller) => {
  await mustRun(caller, sessionId)
  const item = await readBookingItem(sessionId, bookingId)
  const fault = item && (await readFault(item.by, bookingId))
  if (!item || !fault || fault.appeal === 'none') throw new Refusal('NOT_FOUND')
  const to = pardon ? 'granted' : 'refused'
  if (fault.appeal === to) return { appeal: to }
  if (fault.appeal !== 'open') throw new Refusal('APPEAL_DECIDED')
  const event = bookingEvent('activity.appealDecided', item, caller.personId, { pardon })
  try {
    await changeFaults(item.by, [changeFault(item.by, bookingId, fault, { appeal: to, event })], (faults) =>
      faults.map((one) => (one.bookingId === bookingId ? { ...one, appeal: to } : one)),
    )
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('APPEAL_DECIDED')
    throw error
  }
  return { appeal: to }
}
