import type { Me } from '@shared/identity/model'
import { PlaceId, ancestorAt } from '@shared/kernel/place'

/** The district of the caller's home, or of the office; null for whoever belongs to none yet. */
export const districtOf = (me: Pick<Me, 'homes' | 'staff'> | null): PlaceId | null => {
  const at = me?.homes[0]?.units[0] ?? me?.staff[0]?.place
  return at === undefined ? null : ancestorAt(PlaceId.parse(at), 'district')
}
