import { organisers } from '@shared/activity/access'
import type { appealFault, decideAppeal, listAppeals } from '@shared/activity/bookingContract'
import { Refusal } from '@shared/contract/errors'
import { maskName } from '@shared/registry/mask'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustRun } from './access'
import { changeFaults } from './faults'
import { BookingItem, type FaultItem } from './items'
import { bookingEvent } from './order'
import { peopleOf } from './party'
import { keys, readBookingItem, table } from './store'
import { answerWrite, appealWrite, appealsAt, readFault } from './store/faults'
import { withPlaceNames } from './store/lists'

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
    const set = { appealText: seal(text, appealContext(item)), event }
    await table.write(appealWrite(caller.personId, bookingId, item.place, set, now()))
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
    await changeFaults(item.by, [answerWrite(item.by, bookingId, { appeal: to, event })], (faults) =>
      faults.map((one) => (one.bookingId === bookingId ? { ...one, appeal: to } : one)),
    )
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('APPEAL_DECIDED')
    throw error
  }
  return { appeal: to }
}

const PAGE = 30

export const list: UseCase<typeof listAppeals> = async ({ query: { place, cursor, limit } }, caller) => {
  caller.mustHold(organisers, place)
  const found = await appealsAt(place, cursor, limit ?? PAGE)
  const wanted = found.items.map(({ sessionId, bookingId }) => keys.booking(sessionId, bookingId))
  const bookings = new Map((await table.getMany(wanted)).map((item) => BookingItem.parse(item)).map((b) => [b.bookingId, b]))
  const items = found.items.flatMap(({ sessionId, bookingId, title, kind, at, appealText = '', by }) => {
    const booking = bookings.get(bookingId)
    const text = appealText === '' ? '' : unseal(appealText, appealContext({ by, bookingId }))
    if (!booking) return []
    return [
      { sessionId, bookingId, place: booking.place, title, kind, at, text, names: peopleOf(booking).map(({ name }) => maskName(name)) },
    ]
  })
  return { items: await withPlaceNames(items), cursor: found.cursor }
}
