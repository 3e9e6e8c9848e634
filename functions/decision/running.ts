import type { PlaceId } from '@shared/kernel/place'
import type { Instant } from '@shared/kernel/instant'
import type { OwnerKey } from '@shared/registry/model'
import { listByPlace, readStandings } from './store'
import { voterIdOf } from './voterId'

/** A vote whose roll is frozen and that is not over. */
export interface RunningVote {
  readonly title: string
  readonly closesAt: Instant
  /** Flats of the owner set that its roll names. */
  readonly flats: number
}

const PAGE = 20

/** Votes over a unit, frozen and not over, that name this owner set on their roll: that roll stands until they are (DOMAIN §1.4). */
export const votesRunningOver = async (unit: PlaceId, ownerKey: OwnerKey): Promise<RunningVote[]> => {
  const running: RunningVote[] = []
  for (let before: string | null = null, more = true; more;) {
    const found = await listByPlace(unit, before, PAGE)
    for (const { head, voter } of await readStandings(found.map(({ id }) => ({ id, voter: voterIdOf(id, ownerKey) })))) {
      const frozen = head.status === 'freezing' || head.status === 'published'
      const flats = voter?.parts.length ?? 0
      if (frozen && flats > 0) running.push({ title: head.title, closesAt: head.closesAt, flats })
    }
    before = found.at(-1)?.mark ?? null
    more = found.length === PAGE
  }
  return running
}
