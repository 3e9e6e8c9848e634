import { MOST_PROXIES_PER_AGENT } from '@shared/decision/proxy'
import type { Consents, DecisionId, VoterId } from '@shared/decision/model'
import { SpecialAsk } from '@shared/decision/model'
import { ProxyId } from '@shared/decision/proxyModel'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { seal, unseal } from '@functions/platform/cipher'
import { above, absent, atMost, below, type Clause, clause, either, exists, is, type Item } from '@functions/platform/clause'
import type { Key, Write } from '@functions/platform/table'
import { PropertyStaffItem, ProxyItem, type SealedOfProxy } from '../proxyItems'
import { inDecision, keys, partitionOf, table } from '../store'

/** Keys and conditions of authorisations (委托), in the partition of their vote, and of property companies’ staff, by estate. */

export const proxyKeys = {
  proxy: (id: DecisionId, proxy: ProxyId): Key => inDecision(id, `PROXY#${proxy}`),
  /** Leads from the agent’s voter to the authorisation. */
  received: (id: DecisionId, agent: VoterId, proxy: ProxyId): Key => inDecision(id, `RECEIVED#${agent}#${proxy}`),
  /** How many authorisations a person carries in the vote. */
  carries: (id: DecisionId, person: PersonId): Key => inDecision(id, `CARRIES#${person}`),
  staff: (estate: PlaceId, phoneHash: string): Key => ({ pk: `ESTATE#${estate}`, sk: `PROPERTY#${phoneHash}` }),
}
const DUE = 'PROXYDUE'

/** The `number`-th authorisation of a principal. Whoever gives two at once gives one: both would have the same number. */
export const proxyIdOf = (principal: VoterId, number: number): ProxyId =>
  ProxyId.parse(`x_${principal.slice(2)}_${String(number).padStart(3, '0')}`)

const contextOf = (id: DecisionId, proxy: ProxyId, field: SealedOfProxy): string => {
  const { pk, sk } = proxyKeys.proxy(id, proxy)
  return `${pk}/${sk}.${field}`
}
export const sealOf = (id: DecisionId, proxy: ProxyId, field: SealedOfProxy, plain: string): string =>
  seal(plain, contextOf(id, proxy, field))
export const openOf = (item: ProxyItem, field: SealedOfProxy): string | null => {
  const sealed = item[field]
  return sealed === undefined ? null : unseal(sealed, contextOf(item.decisionId, item.proxyId, field))
}

// --- reading

export const readProxy = async (id: DecisionId, proxy: ProxyId): Promise<ProxyItem | null> => {
  const item = await table.get(proxyKeys.proxy(id, proxy))
  return item && ProxyItem.parse(item)
}

/** Every authorisation that a voter gave in a vote, the first one first. */
export const proxiesOf = async (id: DecisionId, principal: VoterId): Promise<ProxyItem[]> => {
  const found: ProxyItem[] = []
  const prefix = `PROXY#x_${principal.slice(2)}_`
  for await (const item of table.each({ pk: partitionOf(id), prefix, consistent: true })) found.push(ProxyItem.parse(item))
  return found
}

/** Every authorisation that a voter received in a vote. */
export const proxiesFor = async (id: DecisionId, agent: VoterId): Promise<ProxyItem[]> => {
  const wanted: Key[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `RECEIVED#${agent}#`, consistent: true }))
    wanted.push(proxyKeys.proxy(id, ProxyId.parse(item.proxyId)))
  return (await table.getMany(wanted)).map((item) => ProxyItem.parse(item))
}

export const pageOfProxies = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ proxies: ProxyItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: partitionOf(id), prefix: 'PROXY#', limit, cursor })
  return { proxies: found.items.map((item) => ProxyItem.parse(item)), cursor: found.cursor }
}

/** How many authorisations each of these people carries in a vote; who carries none is absent. */
export const carriedBy = async (id: DecisionId, people: readonly PersonId[]): Promise<Map<PersonId, number>> => {
  const wanted = [...new Set(people)]
  const items = await table.getMany(wanted.map((person) => proxyKeys.carries(id, person)))
  const counts = new Map(items.map((item) => [item.sk, Number(item.count)]))
  return new Map(wanted.map((person) => [person, counts.get(proxyKeys.carries(id, person).sk) ?? 0]))
}

/** Authorisations whose term, or whose time to ratify, is over by `at`, the longest overdue first. */
export const overdueProxies = async (at: Instant, limit: number): Promise<ProxyItem[]> => {
  const { items } = await table.query({ pk: DUE, index: 'byKey', upTo: at, limit })
  // The index holds keys alone.
  const wanted = items.map(({ pk, sk }): Key => ({ pk: String(pk), sk: String(sk) }))
  const found = (await table.getMany(wanted)).map((item) => ProxyItem.parse(item))
  return found.sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1))
}

// --- clauses of an authorisation

export const stateIs = (state: ProxyItem['state']): Clause =>
  clause('stateIs', 'the authorisation is where this act expects it', is('state', state))
export const inTerm = (at: Instant): Clause => clause('inTerm', 'its term is not over', above('endsAt', at))
export const termOver = (at: Instant): Clause =>
  clause('termOver', 'its term is over, or the time to ratify', either(atMost('endsAt', at), atMost('ratifyBy', at)))
const stands = clause('stands', 'accepted, and neither taken back nor refused', either(is('state', 'active'), is('state', 'used')))
const notSilent = (at: Instant): Clause =>
  clause('notSilent', 'the principal has not let the time to ratify pass', either(absent('ratifyBy'), above('ratifyBy', at)))
const agentIs = (person: PersonId): Clause =>
  clause('agentIs', 'whoever accepted acts, and nobody they passed it on to (art. 169)', is('acceptedBy', person))
const choiceAllowed = (hash: string): Clause =>
  clause('choiceAllowed', 'the choice is the one the agent is bound to, if any', either(is('mode', 'free'), is('boundHash', hash)))
const consentAllowed: Record<SpecialAsk, Clause> = {
  levelEntry: clause('mayLevelEntry', 'level entry is named in the powers', is('mayLevelEntry', true)),
  occupiedPart: clause('mayOccupiedPart', 'the use of the own part is named in the powers', is('mayOccupiedPart', true)),
}

/** What the authorisation itself must allow of a ballot, besides its state. */
export interface AgentAct {
  readonly person: PersonId
  readonly at: Instant
  readonly choiceHash: string
  readonly consents: Consents
  readonly effect: 'counts' | 'held'
}
export const agentClauses = ({ person, at, choiceHash, consents, effect }: AgentAct): Clause[] => [
  ...(effect === 'counts' ? [stands] : [stateIs('unratified'), notSilent(at)]),
  agentIs(person),
  inTerm(at),
  choiceAllowed(choiceHash),
  ...SpecialAsk.options.filter((ask) => consents[ask] === 'given').map((ask) => consentAllowed[ask]),
]
export const heldIs = (revision: number): Clause =>
  clause('heldIs', 'the ballot that is ratified is the one that was shown', is('castRevision', revision))
export const mayRatify = (at: Instant): Clause => clause('mayRatify', 'the time to ratify is not over', above('ratifyBy', at))

// --- clauses of the principal’s voter

/** An agent never overrules the owner’s own ballot. */
export const ownerHasNotVoted = clause(
  'ownerHasNotVoted',
  'the owner has not voted in person',
  either(absent('revision'), is('channel', 'proxy'), is('effect', 'voids')),
)
/** Nor does it live again when what the owner did was set aside: the owner may give another. */
export const notOverruled = (offeredAt: Instant): Clause =>
  clause(
    'notOverruled',
    'the home has not spoken for itself since it was given',
    either(absent('inPersonAt'), below('inPersonAt', offeredAt)),
  )
export const ownerIsSilent = (id: DecisionId, { principal, offeredAt }: Pick<ProxyItem, 'principal' | 'offeredAt'>): Write => ({
  check: keys.voter(id, principal),
  when: [ownerHasNotVoted, notOverruled(offeredAt)],
})
/** A ballot that waits for ratification takes nothing out of the count. */
export const nothingCounts = clause(
  'nothingCounts',
  'no ballot of the voter counts',
  either(absent('effect'), is('effect', 'held'), is('effect', 'voids')),
)
export const heldIsLast = clause('heldIsLast', 'the held ballot is the last one', is('effect', 'held'))

// --- writing

/** A new authorisation, found by its agent, and by the clock when its term is over. */
export const putProxy = (item: ProxyItem, event: Item): Write[] => [
  {
    put: { ...proxyKeys.proxy(item.decisionId, item.proxyId), ...item, event, gpk: DUE, gsk: item.endsAt },
    when: [clause('isNext', 'one principal gives one authorisation at a time', absent())],
  },
  { put: { ...proxyKeys.received(item.decisionId, item.agent, item.proxyId), proxyId: item.proxyId }, when: [] },
]
export const proxyDueAt = (at: Instant): Item => ({ gpk: DUE, gsk: at })
export const proxyNoLongerDue = ['gpk', 'gsk'] as const

/** One more for this agent, as long as there is room. */
export const takeOn = (id: DecisionId, person: PersonId): Write => ({
  update: proxyKeys.carries(id, person),
  add: { count: 1 },
  when: [clause('hasRoom', 'nobody carries more than three', either(absent('count'), below('count', MOST_PROXIES_PER_AGENT)))],
})
/** One less for this agent. */
export const layDown = (id: DecisionId, person: PersonId): Write => ({
  update: proxyKeys.carries(id, person),
  add: { count: -1 },
  when: [clause('carriesSome', 'only what was taken on is laid down', above('count', 0))],
})

/** The person with this phone does not work for the property company of the estate. */
export const notPropertyStaff = (estate: PlaceId, phoneHash: string): Write => ({
  check: proxyKeys.staff(estate, phoneHash),
  when: [clause('notPropertyStaff', 'staff of the property company are no agents', either(absent(), exists('removedAt')))],
})

// --- property companies’ staff

export const propertyStaffOf = async (estate: PlaceId): Promise<PropertyStaffItem[]> => {
  const found: PropertyStaffItem[] = []
  for await (const item of table.each({ pk: `ESTATE#${estate}`, prefix: 'PROPERTY#', consistent: true }))
    found.push(PropertyStaffItem.parse(item))
  return found
}
/** Who is on the list already stays as they were; who was removed comes back. */
export const putPropertyStaff = (estate: PlaceId, item: PropertyStaffItem, event: Item): Promise<void> =>
  table.write({
    put: { ...proxyKeys.staff(estate, item.entryId), ...item, event },
    when: [clause('notListed', 'each phone stands on the list once', either(absent(), exists('removedAt')))],
  })
export const endPropertyStaff = (estate: PlaceId, entryId: string, at: Instant, event: Item): Promise<void> =>
  table.write({
    update: proxyKeys.staff(estate, entryId),
    set: { removedAt: at, event },
    when: [clause('isListed', 'the entry exists', exists()), clause('notRemoved', 'it was not removed before', absent('removedAt'))],
  })
