import type { PersonId } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { Guardian } from '@shared/volunteer/person'
import type { Proof } from '@shared/volunteer/proof'
import type { TeamOfMine } from '@shared/volunteer/view'
import { unseal } from '@functions/platform/cipher'
import type { Item } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { MemberItem, PassedItem, PortraitItem, ProfileItem, ProofItem, ServiceItem, TotalItem } from './items'
import { sealedIn } from './sealed'
import { keys, readTeams, table } from './store'

/** Everything of one person but the ledger and the days, whose number grows: one query for each kind would cost more than this one. */
export const readPerson = async (person: PersonId) => {
  const partition = keys.profile(person).pk
  const under = async (prefix: string): Promise<Item[]> => {
    const found: Item[] = []
    for await (const item of table.each({ pk: partition, prefix, consistent: true })) found.push(item)
    return found
  }
  const year = dayOf(now()).slice(0, 4)
  const [single, proofs, members, services, passed] = await Promise.all([
    table.getMany([keys.profile(person), keys.total(person), keys.year(person, year), keys.serving(person), keys.portrait(person)]),
    under('PROOF#'),
    under('MEMBER#'),
    under('SERVICE#'),
    under('PASSED#'),
  ])
  const at = (sk: string): Item | undefined => single.find((item) => item.sk === sk)
  const [profile, portrait] = [at('PROFILE'), at('PORTRAIT')]
  return {
    profile: profile ? ProfileItem.parse(profile) : null,
    portrait: portrait ? PortraitItem.parse(portrait) : null,
    total: TotalItem.parse(at('TOTAL') ?? {}),
    year: TotalItem.parse(at(`YEAR#${year}`) ?? {}),
    servingSince: at('SERVING')?.since === undefined ? null : Instant.parse(at('SERVING')?.since),
    proofs: proofs.map((item) => ProofItem.parse(item)),
    members: members.map((item) => MemberItem.parse(item)),
    services: services.map((item) => ServiceItem.parse(item)),
    passed: passed.map((item) => PassedItem.parse(item)),
  }
}

export const proofView = (item: ProofItem): Proof => {
  const { personId, reason, ...proof } = item
  return { ...proof, reason: reason === null ? null : unseal(reason, sealedIn(keys.proof(personId, item.kind), 'reason')) }
}

export const teamsOfMine = async (members: readonly MemberItem[]): Promise<TeamOfMine[]> => {
  const teams = await readTeams(members.map(({ teamId }) => teamId))
  return members.flatMap(({ teamId, role, state, version }) => {
    const team = teams.get(teamId)
    return team ? [{ team, role, state, version }] : []
  })
}

/** A sealed text of a profile, or null. */
export const textOf = (profile: ProfileItem, field: 'reason' | 'guardian'): string | null => {
  const sealed = profile[field]
  return sealed === null || sealed === '' ? null : unseal(sealed, sealedIn(keys.profile(profile.personId), field))
}
export const guardianOf = (profile: ProfileItem): Guardian | null => {
  const text = textOf(profile, 'guardian')
  return text === null ? null : Guardian.parse(JSON.parse(text))
}
