import { Refusal } from '@shared/contract/errors'
import type { Endpoint } from '@shared/contract/endpoint'
import { type OwnerGrant, type Role, type StaffGrant, holds } from '@shared/contract/roles'
import type { PersonId } from '@shared/identity/model'
import { type PlaceId, covers } from '@shared/kernel/place'

/** What a token says of whoever sends it. */
export interface Claims {
  readonly personId: PersonId
  readonly sessionId: string
  readonly staff: readonly StaffGrant[]
  readonly owner: readonly OwnerGrant[]
}

/** Who calls. Asking an anonymous caller who it is refuses with SIGN_IN_REQUIRED. */
export class Caller {
  constructor(private readonly claims: Claims | null) {}

  private get known(): Claims {
    if (!this.claims) throw new Refusal('SIGN_IN_REQUIRED')
    return this.claims
  }
  get personId(): PersonId {
    return this.known.personId
  }
  get sessionId(): string {
    return this.known.sessionId
  }
  get staff(): readonly StaffGrant[] {
    return this.known.staff
  }
  get owner(): readonly OwnerGrant[] {
    return this.known.owner
  }

  /** Passes when the caller has any of the endpoint's roles anywhere. @throws Refusal SIGN_IN_REQUIRED or FORBIDDEN */
  mustPass(access: Endpoint['access']): void {
    if (access === 'anyone') return
    const { staff, owner } = this.known
    if (access === 'signedIn') return
    const allowed = (role: Role): boolean => (role === 'owner' ? owner.length > 0 : staff.some((g) => g.role === role))
    if (!access.some(allowed)) throw new Refusal('FORBIDDEN')
  }

  /** True when the caller holds one of `roles` at `place` or above it. */
  holds(roles: readonly Role[], place: PlaceId): boolean {
    return this.claims !== null && holds(this.claims.staff, roles, place)
  }

  /** @throws Refusal WRONG_PLACE when the caller holds none of `roles` at `place` or above it */
  mustHold(roles: readonly Role[], place: PlaceId): void {
    if (!this.holds(roles, place)) throw new Refusal('WRONG_PLACE')
  }

  /** The caller's right to vote for `ownerKey`, if any. */
  ownerOf(ownerKey: string): OwnerGrant | undefined {
    return this.owner.find((g) => g.ownerKey === ownerKey)
  }

  /** The caller's owner grants in any of `units`. */
  ownedIn(units: readonly PlaceId[]): OwnerGrant[] {
    return this.owner.filter((g) => g.units.some((u) => units.some((unit) => covers(unit, u))))
  }
}
