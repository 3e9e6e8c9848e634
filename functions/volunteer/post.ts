import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { SourceId, TeamId } from '@shared/volunteer/ids'
import { MOST_TOGETHER } from '@shared/volunteer/needs'
import { now } from '@functions/platform/clock'
import type { ConditionFailed, Write } from '@functions/platform/table'
import { countWrites } from './count'

/** One person's part in a service that was confirmed. */
export interface ServedEntry {
  readonly personId: PersonId
  readonly teamId: TeamId
  /** The order: the same source posts once for a person, whatever is sent twice. */
  readonly source: SourceId
  /** What the volunteer's list calls it: `手机教学`. Names nobody. */
  readonly title: string
  /** The community in which it was given. */
  readonly place: PlaceId
  readonly from: Instant
  /** Null: nobody checked out; the hours wait for the organiser. */
  readonly to: Instant | null
  /** Who organised and confirmed, never one of those who served. */
  readonly recordedBy: PersonId
}

/**
 * The writes that post hours, to be put into the transaction that confirms the service (at most 8 per person, at most 10 people): all of it
 * or nothing. What cannot count as it stands (no check-out, overlap, over the caps) is kept as pending for the organiser and refuses nothing.
 * When the transaction fails by `hoursMoved`, call again and retry; when it fails by `hoursPosted`, they are already there.
 * @throws Refusal HOURS_OWN, HOURS_TOO_MANY
 */
export const postHours = async (entries: readonly ServedEntry[]): Promise<Write[]> => {
  if (entries.length > MOST_TOGETHER) throw new Refusal('HOURS_TOO_MANY', { most: MOST_TOGETHER })
  if (entries.some((entry) => entries.some(({ personId }) => personId === entry.recordedBy))) throw new Refusal('HOURS_OWN')
  if (new Set(entries.map(({ personId }) => personId)).size < entries.length) throw new TypeError('a person twice in one service')
  const at = now()
  const counted = await Promise.all(
    entries.map(({ from, to, recordedBy, ...service }) =>
      countWrites(null, {
        service: { ...service, from, to, recordedBy, recordedAt: at, reason: null, asked: false },
        times: { from, to },
        type: 'volunteer.hoursPosted',
        by: recordedBy,
      }),
    ),
  )
  return counted.flatMap(({ writes }) => writes)
}

/** Somebody else's hours came between reading and writing: nothing was written, call `postHours` again. */
export const hoursMoved = (error: ConditionFailed): boolean => error.failures.some(({ item }) => String(item?.sk ?? '').startsWith('DAY#'))

/** These hours are posted already. */
export const hoursPosted = (error: ConditionFailed): boolean =>
  error.failures.some(({ item }) => String(item?.sk ?? '').startsWith('SERVICE#'))
