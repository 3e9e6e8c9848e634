import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@shared/contract/endpoint'
import type { Choice } from '@shared/decision/model'
import { acceptProxy, castByProxy, offerProxy, type registerProxy } from '@shared/decision/proxyContract'
import type { ProxyId } from '@shared/decision/proxyModel'
import { HOUR, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { ok } from './answers'
import type { FrozenVote, TestOwner } from './frozen-vote'
import { api } from './stack'

/** A signature of forty points, as a finger makes it. */
export const signature = { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + i)] }

export const roomOf = (vote: FrozenVote, owner: TestOwner) => ({ unit: vote.unit, room: owner.vote.rooms[0] ?? '' })

export const offerBody = (
  vote: FrozenVote,
  principal: TestOwner,
  agent: TestOwner,
  changes: Partial<BodyOf<typeof offerProxy>> = {},
): BodyOf<typeof offerProxy> => ({
  ownerKey: principal.ownerKey,
  agent: roomOf(vote, agent),
  powers: { mode: 'free', consents: [] },
  endsAt: plus(now(), 24 * HOUR),
  signature,
  proxyKey: randomUUID(),
  ...changes,
})

/** What a worker reads off a sheet of paper. */
export const paperBody = (
  vote: FrozenVote,
  principal: TestOwner,
  agent: TestOwner,
  changes: Partial<BodyOf<typeof registerProxy>> = {},
): BodyOf<typeof registerProxy> => ({
  principal: principal.vote.voterId,
  agent: roomOf(vote, agent),
  powers: { mode: 'free', consents: [] },
  endsAt: plus(now(), 24 * HOUR),
  written: [],
  scan: null,
  proxyKey: randomUUID(),
  ...changes,
})

export const acceptanceBody: BodyOf<typeof acceptProxy> = { notPropertyStaff: true, signature }

/** What the agent's phone sends after showing the principal's voter at `revision`. */
export const agentBallot = (
  vote: FrozenVote,
  principal: TestOwner,
  choice: Choice,
  revision = 0,
  changes: Partial<BodyOf<typeof castByProxy>> = {},
): BodyOf<typeof castByProxy> => ({
  ballotKey: randomUUID(),
  choice,
  consents: Object.fromEntries(principal.vote.asks.map((ask) => [ask, 'refused' as const])),
  signature,
  basis: { revision, area: principal.vote.area, schemeDigest: vote.head.schemeDigest },
  ...changes,
})

/** An authorisation that the agent has accepted. */
export const acceptedProxy = async (
  vote: FrozenVote,
  principal: TestOwner,
  agent: TestOwner,
  changes: Partial<BodyOf<typeof offerProxy>> = {},
): Promise<ProxyId> => {
  const { decisionId } = vote
  const body = offerBody(vote, principal, agent, changes)
  const { proxyId } = ok(await api(offerProxy, { params: { decisionId }, token: principal.token, body }))
  ok(await api(acceptProxy, { params: { decisionId, proxyId }, token: agent.token, body: acceptanceBody }))
  return proxyId
}

export const castFor = (vote: FrozenVote, agent: TestOwner, proxyId: ProxyId, body: BodyOf<typeof castByProxy>) =>
  api(castByProxy, { params: { decisionId: vote.decisionId, proxyId }, token: agent.token, body })
