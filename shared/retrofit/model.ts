import * as z from 'zod'
import type { Matter } from '../decision/model'
import { PlaceId } from '../kernel/place'

/** The case of one lift: from the first wish to running it. */
export const CaseId = z
  .string()
  .regex(/^c_[0-9A-Z]{26}$/)
  .brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

/**
 * What owners decide on and no designer may change afterwards: which units, how one gets in, whose part is built on.
 * Other terms are another vote (DOMAIN §2.6).
 */
export const Terms = z.object({ units: z.array(PlaceId).min(1).max(40), levelEntry: z.boolean(), occupiedFlats: z.array(PlaceId).max(50) })
export type Terms = z.infer<typeof Terms>

/** What kind of housing it is: it decides who bears the subsidy (Xinwu rules 十(二)). */
export const Ownership = z.enum(['resettlement', 'commodity', 'affordable', 'other'])
export type Ownership = z.infer<typeof Ownership>
export const ownershipNames: Record<Ownership, string> = {
  resettlement: '安置房',
  commodity: '商品房',
  affordable: '经济适用房',
  other: '其他',
}

/** The terms that a vote on a lift is about, or null for another matter. Units and flats in the order of their ids. */
export const termsOf = (matter: Matter, scope: readonly PlaceId[]): Terms | null =>
  matter.kind === 'lift'
    ? { units: [...scope].sort(), levelEntry: matter.levelEntry, occupiedFlats: [...matter.occupiedFlats].sort() }
    : null
