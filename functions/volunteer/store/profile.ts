import { type PlaceId, lineage } from '@shared/kernel/place'
import { Skill } from '@shared/volunteer/skill'
import type { VolunteerState } from '@shared/volunteer/volunteer'
import { type Item, absent, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { PersonId } from '@shared/identity/model'
import type { ProfileItem, ProofItem } from '../items'
import { asRead, districtOf, index, keys } from '../store'

/** Keys and conditions of registrations. */

const listed = ({
  district,
  state,
  place,
  registeredAt,
  personId,
}: Pick<ProfileItem, 'district' | 'state' | 'place' | 'registeredAt' | 'personId'>): Item => ({
  gpk: index.volunteers(district, state),
  gsk: `${place}#${registeredAt}#${personId}`,
})

/**
 * A registration as it will stand, if nobody changed it since it was read. An update, since the terms of checked papers stand on the same
 * item; each skill has an attribute of its own, which the assignment of a service asks for.
 */
export const profileWrite = (before: ProfileItem | null, next: ProfileItem, event: DomainEvent): Write => {
  const { waiting, ...fields } = next
  return {
    update: keys.profile(next.personId),
    set: { ...fields, ...listed(next), ...Object.fromEntries(next.skills.map((skill) => [`skill_${skill}`, true])), event },
    // Papers change it beside this.
    add: { waiting: waiting - (before?.waiting ?? 0) },
    remove: Skill.options.filter((skill) => !next.skills.includes(skill)).map((skill) => `skill_${skill}`),
    when: asRead(before),
  }
}

const phoneIsFree = (person: PersonId) =>
  clause('phoneIsFree', 'a number belongs to one volunteer', either(absent(), is('personId', person), is('personId', '')))

export const takePhone = (hash: string, personId: PersonId): Write => ({
  put: { ...keys.phone(hash), personId },
  when: [phoneIsFree(personId)],
})
export const freePhone = (hash: string): Write => ({ update: keys.phone(hash), set: { personId: '' }, when: [] })

/** How many are registered, at the community and above, each person once. */
export const countedWrites = (
  before: { readonly state: VolunteerState; readonly place: PlaceId } | null,
  after: { readonly state: VolunteerState; readonly place: PlaceId },
): Write[] => {
  const change = new Map<PlaceId, number>()
  if (before?.state === 'active') for (const at of lineage(before.place)) change.set(at, -1)
  if (after.state === 'active') for (const at of lineage(after.place)) change.set(at, (change.get(at) ?? 0) + 1)
  return [...change].filter(([, n]) => n !== 0).map(([at, people]) => ({ update: keys.count(at), add: { people }, when: [] }))
}

/** A paper, if nobody changed it since it was read; one that waits stands in the list of its place. */
export const proofWrite = (before: ProofItem | null, next: ProofItem, place: PlaceId, event: DomainEvent): Write => ({
  put: {
    ...keys.proof(next.personId, next.kind),
    ...next,
    event,
    ...(next.state === 'waiting' && {
      gpk: index.proofs(districtOf(place)),
      gsk: `${place}#${next.shownAt}#${next.personId}#${next.kind}`,
    }),
  },
  when: asRead(before),
})

/** Term of a checked paper on the profile, where the assignment of a service asks for it, and how many wait. */
export const standingWrite = (profile: ProfileItem, proof: ProofItem, wasWaiting: boolean): Write => ({
  update: keys.profile(profile.personId),
  ...(proof.state === 'valid' && { set: { [`proof_${proof.kind}From`]: proof.from, [`proof_${proof.kind}Until`]: proof.until } }),
  // A paper that was refused takes away what an earlier one of its kind gave; one that waits does not.
  ...(proof.state === 'refused' && { remove: [`proof_${proof.kind}From`, `proof_${proof.kind}Until`] }),
  add: { waiting: (proof.state === 'waiting' ? 1 : 0) - (wasWaiting ? 1 : 0) },
  when: [clause('isThere', 'is registered', { op: 'exists', attribute: 'pk' })],
})
