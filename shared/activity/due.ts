import { Day, addDays, startOf } from '../kernel/day'
import { DAY, type Instant, plus } from '../kernel/instant'
import { type Lesson, endOfLessons, startOfLessons } from './session'
import { termOf } from './term'

/** What the tick does for a session by itself. Each is safe to do again. */
export type DueWork = 'calledOff' | 'drawn' | 'moved' | 'confirmations' | 'remindCalls' | 'absences' | 'clearMinors' | 'clearPeople'

/** A device at the door may be without network for so long before anybody is held to be absent. */
export const ABSENCE_GRACE = DAY
/** Marks that come later than this are not taken any more. */
export const LATEST_MARKS = 7 * DAY

/** Thirty days after the term in which a session lies, when names of children go (DOMAIN §8). */
const minorsUntil = (end: Instant): Instant => {
  const [year, season] = termOf(end).split('-')
  const termEnds = season === 'spring' ? `${year}-08-01` : `${Number(year) + 1}-02-01`
  return startOf(addDays(Day.parse(termEnds), 30))
}

export interface DueSession {
  readonly lessons: readonly Lesson[]
  readonly cancelled: { readonly at: Instant } | null
  readonly moved: { readonly at: Instant; readonly confirmUntil: Instant } | null
  readonly draw: { readonly drawnAt: Instant | null } | null
}

/** Every moment at which something is to be done, in order of time. A session that was called off has nobody to remind or to miss. */
export const momentsOf = ({ lessons, cancelled, moved, draw }: DueSession): { readonly work: DueWork; readonly at: Instant }[] => {
  const end = endOfLessons(lessons)
  const held = [
    ...(draw?.drawnAt ? [{ work: 'drawn' as const, at: draw.drawnAt }] : []),
    ...(moved
      ? [
          { work: 'moved' as const, at: moved.at },
          { work: 'confirmations' as const, at: moved.confirmUntil },
        ]
      : []),
    { work: 'remindCalls' as const, at: plus(startOfLessons(lessons), -DAY) },
    { work: 'absences' as const, at: plus(end, ABSENCE_GRACE) },
  ]
  const all = [
    ...(cancelled ? [{ work: 'calledOff' as const, at: cancelled.at }] : held),
    { work: 'clearMinors' as const, at: minorsUntil(end) },
    { work: 'clearPeople' as const, at: plus(end, 365 * DAY) },
  ]
  return all.sort((a, b) => (a.at < b.at ? -1 : 1))
}
