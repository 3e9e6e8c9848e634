import type { DecisionId, Outcome, Phase, RollPart, VoterId } from '@shared/decision/model'
import type { PersonId } from '@shared/identity/model'
import type { Area } from '@shared/kernel/area'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import type { Head, Voter } from './items'
import { pageOfVoters, readHead, readVoters } from './store'
import { proxiesOf } from './store/proxies'
import { phaseNow, scopeLabel } from './view'

/** What those who reach people must know of a vote. */
export interface VoteFacts {
  readonly decisionId: DecisionId
  readonly title: string
  readonly community: PlaceId
  readonly phase: Phase
  /** Units that vote together, by place and in words. */
  readonly scope: Head['scope']
  readonly scopeLabel: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** When the roll was frozen; null for a draft. */
  readonly frozenAt: Instant | null
  readonly outcome: Outcome | null
}

/** A voter as those see it who reach people. `ownerKey` leads to whoever is bound and never leaves the server. */
export interface ReachVoter {
  readonly voterId: VoterId
  readonly ownerKey: OwnerKey
  readonly parts: readonly RollPart[]
  readonly area: Area
  /** Masked. */
  readonly names: readonly string[]
  /** Something is in, counted or in conflict: nobody need be sought any more. */
  readonly voted: boolean
}

export const voteFacts = async (id: DecisionId): Promise<VoteFacts | null> => {
  const head = await readHead(id)
  if (!head) return null
  const { decisionId, title, community, scope, opensAt, closesAt } = head
  return {
    ...{ decisionId, title, community, scope, opensAt, closesAt },
    phase: phaseNow(head),
    scopeLabel: scopeLabel(head),
    frozenAt: head.roll?.frozenAt ?? null,
    outcome: head.result?.outcome ?? null,
  }
}

const asReach = ({ voterId, ownerKey, parts, area, names, revision }: Voter): ReachVoter => ({
  ...{ voterId, ownerKey, parts, area, names },
  voted: revision !== undefined,
})

/** A page of the frozen roll, in an order that stays. */
export const pageToReach = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ voters: ReachVoter[]; cursor: string | null }> => {
  const found = await pageOfVoters(id, cursor, limit)
  return { voters: found.voters.map(asReach), cursor: found.cursor }
}

/** One voter of the frozen roll, or null when nobody of this id stands on it. */
export const voterToReach = async (id: DecisionId, voter: VoterId): Promise<ReachVoter | null> => {
  const [found] = await readVoters(id, [voter])
  return found ? asReach(found) : null
}

/** Whoever cast last for a voter by authority, with the voter they answer for; null when nobody ever did. */
export const lastAgentOf = async (id: DecisionId, principal: VoterId): Promise<{ voterId: VoterId; personId: PersonId } | null> => {
  const used = (await proxiesOf(id, principal)).filter(({ castRevision }) => castRevision !== undefined)
  const last = used.sort((a, b) => (a.castRevision ?? 0) - (b.castRevision ?? 0)).at(-1)
  return last?.acceptedBy ? { voterId: last.agent, personId: last.acceptedBy } : null
}
