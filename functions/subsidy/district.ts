import { Refusal } from '@shared/contract/errors'
import type { StaffRole } from '@shared/contract/roles'
import { type PlaceId, covers, levelOf } from '@shared/kernel/place'
import type { Caller } from '@functions/platform/caller'

/** A district in whose name somebody acts. @throws Refusal NOT_FOUND for any other place, WRONG_PLACE */
export const mustBeDistrict = (caller: Caller, district: PlaceId, roles: readonly StaffRole[]): void => {
  if (levelOf(district) !== 'district') throw new Refusal('NOT_FOUND')
  caller.mustHold(roles, district)
}

/** The same for looking; the streets of a district look at its figures too, since they bear their part. @throws as `mustBeDistrict` */
export const mustSeeDistrict = (caller: Caller, district: PlaceId, roles: readonly StaffRole[]): void => {
  const ofStreet = caller.staff.some(({ role, place }) => role === 'streetOfficer' && covers(district, place))
  if (levelOf(district) !== 'district') throw new Refusal('NOT_FOUND')
  if (!ofStreet) caller.mustHold(roles, district)
}
