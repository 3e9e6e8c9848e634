import { Refusal } from '@shared/contract/errors'
import { type StaffRole, mayAppoint } from '@shared/contract/roles'
import { type PlaceId, levelOf } from '@shared/kernel/place'
import type { Caller } from '@functions/platform/caller'
import type { Write } from '@functions/platform/table'
import type { GrantItem } from './items'
import { readPerson } from './person'
import { grant, grantKey } from './store'

/**
 * The caller's own appointment that allows appointing `role` at `place`, read afresh: the token may be minutes older than a revocation,
 * and whoever was just dismissed must not appoint a friend.
 * @throws Refusal WRONG_PLACE when the caller has no say there, GRANT_ABOVE_YOU when the role is not below the caller's
 */
export const authorityOver = async (caller: Caller, role: StaffRole, place: PlaceId): Promise<GrantItem> => {
  caller.mustHold(['administrator', 'streetOfficer'], place)
  const { grants } = await readPerson(caller.personId)
  const authority = grants.find((g) => mayAppoint([g], role, place))
  if (!authority) throw new Refusal('GRANT_ABOVE_YOU')
  return authority
}

/** True for an appointment of which a district must always keep one. */
export const isMainstay = ({ role, place }: Pick<GrantItem, 'role' | 'place'>): boolean =>
  role === 'administrator' && levelOf(place) === 'district'

/** Part of the transaction that uses an authority: it must still stand at that moment. */
export const stillStanding = ({ personId, grantId }: GrantItem): Write => ({
  check: grantKey(personId, grantId),
  when: [grant.known, grant.standing],
})
