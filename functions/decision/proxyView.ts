import { SpecialAsk, type VoterId } from '@shared/decision/model'
import { Choice } from '@shared/decision/model'
import { proxyStateAt } from '@shared/decision/proxy'
import type { GivenProxy, Powers, ProxyParty, ProxyRow, ProxyState, ReceivedProxy } from '@shared/decision/proxyModel'
import { now } from '@functions/platform/clock'
import { linkTo } from '@functions/platform/files'
import type { BallotItem, Head, Voter } from './items'
import { PHOTO_LIFE } from './paperAccess'
import type { ProxyItem } from './proxyItems'
import { openOf } from './store/proxies'
import { labelOf } from './view'

/** The special consents that an authorisation names. */
export const consentsOf = ({ mayLevelEntry, mayOccupiedPart }: ProxyItem): SpecialAsk[] => {
  const may: Record<SpecialAsk, boolean> = { levelEntry: mayLevelEntry, occupiedPart: mayOccupiedPart }
  return SpecialAsk.options.filter((ask) => may[ask])
}

export const powersOf = (item: ProxyItem): Powers => {
  const consents = consentsOf(item)
  if (item.mode === 'free') return { mode: 'free', consents }
  return { mode: 'bound', choice: Choice.parse(openOf(item, 'bound')), consents }
}

/** Something of the owner's own stands: on the phone, on paper, in conflict or settled. */
export const hasVotedInPerson = ({ revision, channel, effect }: Pick<Voter, 'revision' | 'channel' | 'effect'>): boolean =>
  revision !== undefined && channel !== 'proxy' && effect !== 'voids'

/** The home has spoken for itself since the authorisation was given. */
export const isOverruled = ({ offeredAt }: ProxyItem, principal: Voter): boolean =>
  hasVotedInPerson(principal) || (principal.inPersonAt !== undefined && principal.inPersonAt >= offeredAt)

/** Where it stands now. Nothing is written on it when the owner votes: it follows from the voter, whose condition refuses the agent. */
export const stateNow = (item: ProxyItem, principal: Voter): ProxyState =>
  proxyStateAt({ ...item, overruled: isOverruled(item, principal) }, now())

const stagesOf = (item: ProxyItem, principal: Voter) => {
  const { proxyId, origin, offeredAt, endsAt, acceptedAt = null, castAt = null, ratifyBy = null, missing, endedBy = null } = item
  return {
    ...{ proxyId, origin, offeredAt, endsAt, acceptedAt, castAt, ratifyBy, missing, endedBy },
    state: stateNow(item, principal),
  }
}

/** A ballot cast under it, or its ratification, is the one that counts. */
const countsNow = ({ castRevision, ratifiedAt }: ProxyItem, { revision, channel, effect }: Voter): boolean =>
  effect === 'counts' &&
  channel === 'proxy' &&
  castRevision !== undefined &&
  (revision === castRevision || (ratifiedAt !== undefined && revision === castRevision + 1))

/** Voters of the roll by id, as far as they were read. */
export type Voters = ReadonlyMap<VoterId, Voter>
const voterIn = (voters: Voters, id: VoterId): Voter => {
  const voter = voters.get(id)
  if (!voter) throw new Error(`${id} is not on the roll`)
  return voter
}
const partyOf = (head: Head, voter: Voter): ProxyParty => ({ voterId: voter.voterId, label: labelOf(head, voter), names: voter.names })

/** As the principal's side sees it. `whole`: to whoever votes for the principal, who may see how the agent is bound and what waits. */
export const givenView = (head: Head, item: ProxyItem, voters: Voters, held: BallotItem | null, whole: boolean): GivenProxy => {
  const stages = stagesOf(item, voterIn(voters, item.principal))
  const waits = whole && held && stages.state === 'unratified'
  return {
    ...stages,
    principal: item.principal,
    agent: partyOf(head, voterIn(voters, item.agent)),
    mode: item.mode,
    choice: whole && item.mode === 'bound' ? Choice.parse(openOf(item, 'bound')) : null,
    consents: consentsOf(item),
    held: waits ? { revision: held.revision, choice: held.choice, consents: held.consents, castAt: held.castAt } : null,
  }
}

/** As the agent sees it. `cast`: what the agent cast last under it. */
export const receivedView = (head: Head, item: ProxyItem, voters: Voters, cast: BallotItem | null): ReceivedProxy => {
  const principal = voterIn(voters, item.principal)
  return {
    ...stagesOf(item, principal),
    agent: item.agent,
    principal: partyOf(head, principal),
    powers: powersOf(item),
    area: principal.area,
    asks: principal.asks,
    revision: principal.revision ?? 0,
    cast: cast && { choice: cast.choice, receipt: cast.receipt },
  }
}

/** As the desk sees it: never how anybody is to vote or has voted. */
export const rowOf = async (head: Head, item: ProxyItem, voters: Voters, carries: number): Promise<ProxyRow> => {
  const principal = voterIn(voters, item.principal)
  return {
    ...stagesOf(item, principal),
    principal: partyOf(head, principal),
    agent: partyOf(head, voterIn(voters, item.agent)),
    mode: item.mode,
    consents: consentsOf(item),
    counts: countsNow(item, principal),
    carries,
    // It may say how the agent is bound.
    scanUrl: item.scan ? await linkTo(item.scan.key, undefined, PHOTO_LIFE) : null,
    reason: openOf(item, 'reason'),
  }
}
