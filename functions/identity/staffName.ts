import type { PersonId } from '@shared/identity/model'
import { type PlaceId, covers } from '@shared/kernel/place'
import { unseal } from '@functions/platform/cipher'
import { readPerson } from './person'

/** Name under which a person is appointed at `place` or above it; null when no appointment stands there any more. */
export const staffNameAt = async (personId: PersonId, place: PlaceId): Promise<string | null> => {
  const { grants } = await readPerson(personId)
  const grant = grants.find((g) => covers(g.place, place))
  return grant ? unseal(grant.name, `${grant.grantId}.name`) : null
}
