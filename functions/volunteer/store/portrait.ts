import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { attachWrites, dropWrites } from '@functions/content/exports'
import { clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { PortraitItem } from '../items'
import { asRead, districtOf, index, isThere, keys, table } from '../store'

/** Keys and conditions of portraits: what each change lets go of leaves the file store by the same write. */

export const readPortrait = async (person: PersonId): Promise<PortraitItem | null> => {
  const item = await table.get(keys.portrait(person))
  return item && PortraitItem.parse(item)
}

const mayShow = clause(
  'mayShow',
  'whoever left or is suspended shows no face',
  either(is('state', 'active'), is('state', 'waiting'), is('state', 'returned')),
)

/** A portrait as it will stand, if nobody changed it since it was read; one that waits stands in the list of its place. */
export const portraitWrites = (
  before: PortraitItem | null,
  next: PortraitItem,
  place: PlaceId,
  at: Instant,
  event: DomainEvent,
): Write[] => {
  const held = (item: PortraitItem | null) => [item?.waiting ?? null, item?.shown ?? null].filter((file) => file !== null)
  const [had, has] = [held(before), held(next)]
  return [
    {
      put: {
        ...keys.portrait(next.personId),
        ...next,
        event,
        ...(next.waiting && { gpk: index.proofs(districtOf(place)), gsk: `${place}#${next.sentAt}#${next.personId}#portrait` }),
      },
      when: asRead(before),
    },
    ...attachWrites(has.filter((file) => !had.includes(file))),
    ...dropWrites(
      had.filter((file) => !has.includes(file)),
      at,
    ),
  ]
}

/** How many things of a volunteer wait; whoever sends a face must still be one. */
export const waitingWrite = (before: PortraitItem | null, next: PortraitItem): Write => ({
  update: keys.profile(next.personId),
  add: { waiting: (next.waiting ? 1 : 0) - (before?.waiting ? 1 : 0) },
  when: [isThere, ...(next.waiting ? [mayShow] : [])],
})
