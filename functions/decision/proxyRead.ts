import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant } from '@shared/contract/roles'
import type { DecisionId } from '@shared/decision/model'
import type { listProxies, myProxies } from '@shared/decision/proxyContract'
import type { GivenProxy, ProxyId, ProxyRow, ReceivedProxy } from '@shared/decision/proxyModel'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { myVoterIds, snapshotFor, watchers } from './access'
import { BallotItem, type Head } from './items'
import type { ProxyItem } from './proxyItems'
import { givenView, receivedView, rowOf, type Voters } from './proxyView'
import { keys, readHead, readVoters, table } from './store'
import { carriedBy, pageOfProxies, proxiesFor, proxiesOf, readProxy } from './store/proxies'
import { voterIdOf } from './voterId'

const PAGE = 50

export const votersOf = async (id: DecisionId, items: readonly ProxyItem[]): Promise<Voters> => {
  const wanted = [...new Set(items.flatMap(({ principal, agent }) => [principal, agent]))]
  return new Map((await readVoters(id, wanted)).map((voter) => [voter.voterId, voter]))
}

/** What the agent cast last under an authorisation. */
export const castUnder = async ({ decisionId, principal, castRevision }: ProxyItem): Promise<BallotItem | null> => {
  const item = castRevision === undefined ? null : await table.get(keys.ballot(decisionId, principal, castRevision))
  return item && BallotItem.parse(item)
}
const heldUnder = async (item: ProxyItem): Promise<BallotItem | null> => (item.state === 'unratified' ? castUnder(item) : null)

/** The same, for whoever votes for the principal. */
export const showGiven = async (head: Head, item: ProxyItem, whole = true): Promise<GivenProxy> => {
  const [voters, held] = await Promise.all([votersOf(head.decisionId, [item]), heldUnder(item)])
  return givenView(head, item, voters, held, whole)
}
export const showReceived = async (head: Head, item: ProxyItem): Promise<ReceivedProxy> => {
  const [voters, cast] = await Promise.all([votersOf(head.decisionId, [item]), castUnder(item)])
  return receivedView(head, item, voters, cast)
}
export const showRow = async (head: Head, item: ProxyItem): Promise<ProxyRow> => {
  const [voters, carries] = await Promise.all([
    votersOf(head.decisionId, [item]),
    carriedBy(head.decisionId, item.acceptedBy ? [item.acceptedBy] : []),
  ])
  return rowOf(head, item, voters, [...carries.values()][0] ?? 0)
}

/** An authorisation of a vote in which the caller has a voter. @throws Refusal NOT_FOUND, NOT_ON_ROLL */
export const proxyAsOwner = async (caller: Caller, id: DecisionId, proxyId: ProxyId): Promise<{ head: Head; item: ProxyItem }> => {
  const [{ head, mine }, item] = await Promise.all([snapshotFor(caller, id), readProxy(id, proxyId)])
  if (mine.length === 0) throw new Refusal('NOT_ON_ROLL')
  if (!item) throw new Refusal('NOT_FOUND')
  return { head, item }
}

/** The caller's right to speak for the principal. @throws Refusal NOT_ON_ROLL, NOT_THE_VOTER */
export const mustBePrincipal = (caller: Caller, { decisionId, principal }: ProxyItem): OwnerGrant => {
  const grant = myVoterIds(caller, decisionId).get(principal)
  if (!grant) throw new Refusal('NOT_ON_ROLL', {}, 'not the principal')
  if (grant.standing !== 'voter') throw new Refusal('NOT_THE_VOTER')
  return grant
}

/**
 * The caller answers for the agent's voter and, once it was accepted, is the very person who did: an authorisation is not passed on
 * (Civil Code art. 169), also not with the flat. @throws Refusal NOT_THE_AGENT
 */
export const mustBeAgent = (caller: Caller, { decisionId, agent, acceptedBy }: ProxyItem): void => {
  const grant = myVoterIds(caller, decisionId).get(agent)
  if (grant?.standing !== 'voter' || (acceptedBy !== undefined && acceptedBy !== caller.personId)) throw new Refusal('NOT_THE_AGENT')
}

/** An authorisation for staff who look after the vote. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const proxyAsStaff = async (
  caller: Caller,
  roles: typeof watchers,
  id: DecisionId,
  proxyId: ProxyId,
): Promise<{ head: Head; item: ProxyItem }> => {
  const [head, item] = await Promise.all([readHead(id), readProxy(id, proxyId)])
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(roles, head.community)
  if (!item) throw new Refusal('NOT_FOUND')
  return { head, item }
}

const newestFirst = (a: ProxyItem, b: ProxyItem): number => (a.offeredAt < b.offeredAt ? 1 : -1)

export const listMyProxies: UseCase<typeof myProxies> = async ({ params: { decisionId } }, caller) => {
  const { head, mine } = await snapshotFor(caller, decisionId)
  if (mine.length === 0) throw new Refusal('NOT_ON_ROLL')
  const given = (await Promise.all(mine.map(({ voterId }) => proxiesOf(decisionId, voterId)))).flat()
  const voting = mine.filter(({ standing }) => standing === 'voter')
  const received = (await Promise.all(voting.map(({ voterId }) => proxiesFor(decisionId, voterId)))).flat()
  const [voters, ballots] = await Promise.all([votersOf(decisionId, [...given, ...received]), Promise.all(received.map(castUnder))])
  const held = await Promise.all(given.map(heldUnder))
  const cast = new Map(received.map((item, i) => [item.proxyId, ballots[i] ?? null]))
  const waiting = new Map(given.map((item, i) => [item.proxyId, held[i] ?? null]))
  const whole = (item: ProxyItem): boolean => voting.some(({ ownerKey }) => voterIdOf(decisionId, ownerKey) === item.principal)
  // What another person accepted for the same flat before is theirs.
  const own = received.filter(({ acceptedBy }) => acceptedBy === undefined || acceptedBy === caller.personId)
  return {
    now: now(),
    given: given.sort(newestFirst).map((item) => givenView(head, item, voters, waiting.get(item.proxyId) ?? null, whole(item))),
    received: own.sort(newestFirst).map((item) => receivedView(head, item, voters, cast.get(item.proxyId) ?? null)),
  }
}

export const listProxyRows: UseCase<typeof listProxies> = async ({ params: { decisionId }, query }, caller) => {
  const head = await readHead(decisionId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, head.community)
  const { proxies, cursor } = await pageOfProxies(decisionId, query.cursor, query.limit ?? PAGE)
  const [voters, carries] = await Promise.all([
    votersOf(decisionId, proxies),
    carriedBy(
      decisionId,
      proxies.flatMap(({ acceptedBy }) => acceptedBy ?? []),
    ),
  ])
  const items = proxies.map((item) => rowOf(head, item, voters, (item.acceptedBy && carries.get(item.acceptedBy)) ?? 0))
  return { items: await Promise.all(items), cursor }
}
