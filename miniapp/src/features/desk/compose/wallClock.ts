import dayjs, { type Dayjs } from 'dayjs'
import { chinaClock, HOUR, instant, type Instant } from '@shared/kernel/instant'

/** China has one zone, UTC+8. */
const china = 8 * HOUR

/**
 * A date picker thinks in the computer's own zone. It is given the clock on the wall in China, and what it answers is
 * read as that clock, so that a computer set to another zone plans the same moment.
 */
export const toWall = (at: Instant): Dayjs => {
  const c = chinaClock(at)
  return dayjs(new Date(c.year, c.month - 1, c.day, c.hour, c.minute))
}

export const fromWall = (wall: Dayjs): Instant =>
  instant(Date.UTC(wall.year(), wall.month(), wall.date(), wall.hour(), wall.minute()) - china)
