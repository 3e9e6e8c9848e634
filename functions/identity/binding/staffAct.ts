import { Refusal } from '@shared/contract/errors'
import { type PlaceId, covers } from '@shared/kernel/place'
import type { Caller } from '@functions/platform/caller'
import type { Write } from '@functions/platform/table'
import { stillStanding } from '../authority'
import { readPerson } from '../person'
import { binders } from './target'

/**
 * Part of a transaction by which a worker decides who votes: the appointment must stand at that moment, since the token may be
 * minutes older than its end. @throws Refusal WRONG_PLACE
 */
export const workersStanding = async (caller: Caller, place: PlaceId): Promise<Write> => {
  caller.mustHold(binders, place)
  const { grants } = await readPerson(caller.personId)
  const grant = grants.find((g) => binders.some((role) => role === g.role) && covers(g.place, place))
  if (!grant) throw new Refusal('WRONG_PLACE', {}, 'dismissed meanwhile')
  return stillStanding(grant)
}
