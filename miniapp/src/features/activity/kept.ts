import * as z from 'zod'
import { type BookingId, BookingView, isOver } from '@shared/activity/booking'
import { Instant, MINUTE, plus } from '@shared/kernel/instant'
import { serverNow } from '@/api/clock'
import { useSession } from '@/session/store'
import { readStored, writeStored } from '@/session/storage'

/**
 * Bookings that are ahead, kept on the phone with their codes: at the door there may be no network, and the first page shows them
 * without asking the server. They belong to whoever is signed in.
 */
const key = 'linli.bookings'
const Kept = z.object({ personId: z.string(), askedAt: Instant, items: z.array(BookingView) })
type Kept = z.infer<typeof Kept>
const nothing: Kept = { personId: '', askedAt: Instant.parse('2000-01-01T00:00:00.000Z'), items: [] }

const me = (): string => useSession.getState().session?.me.personId ?? ''
const read = (): Kept => {
  const parsed = Kept.safeParse(readStored(key))
  return parsed.success && parsed.data.personId === me() ? parsed.data : nothing
}

const endOf = ({ lessons, moved }: BookingView): string => (moved ?? lessons).at(-1)?.endsAt ?? ''
const isAhead = (booking: BookingView): boolean => !isOver(booking.state) && endOf(booking) > serverNow()

const write = (items: readonly BookingView[], askedAt: Instant): void =>
  writeStored(key, { personId: me(), askedAt, items: items.filter(isAhead) })

export const keepBookings = (items: readonly BookingView[]): void => write(items, serverNow())
export const keepBooking = (booking: BookingView): void => {
  const { items, askedAt } = read()
  write([...items.filter(({ bookingId }) => bookingId !== booking.bookingId), booking], askedAt)
}
export const keptBooking = (id: BookingId): BookingView | undefined => read().items.find(({ bookingId }) => bookingId === id)
export const keptBookings = (): readonly BookingView[] => read().items.filter(isAhead)

/** Whether the first page should ask the server: something is ahead, or it is long since it asked. */
const LONG = 12 * 60 * MINUTE
export const worthAsking = (): boolean => {
  const { items, askedAt } = read()
  return items.some(isAhead) || plus(askedAt, LONG) < serverNow()
}
