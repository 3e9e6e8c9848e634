import { randomUUID } from 'node:crypto'
import type { ProxyId } from '@shared/decision/proxyModel'
import { revise } from '@functions/decision/revise'
import { notContested } from '@functions/decision/store/revision'
import { ownerHasNotVoted } from '@functions/decision/store/proxies'
import type { FrozenVote, TestOwner } from '../../support/frozen-vote'

/** An agent's ballot as `castAsAgent` writes it, but without the conditions on the authorisation: the control of the race. */
export const castWithoutAuthority = async (vote: FrozenVote, principal: TestOwner, agent: TestOwner, proxyId: ProxyId): Promise<void> => {
  const { area, shard, voterId } = principal.vote
  await revise({
    decisionId: vote.decisionId,
    voterId,
    basis: { revision: 0, current: null, area, shard, schemeDigest: vote.head.schemeDigest },
    ...{ choice: 'agree', consents: {}, channel: 'proxy', effect: 'counts' },
    ...{ ballotKey: randomUUID(), by: agent.personId, place: vote.head.community, source: proxyId },
    when: [notContested, ownerHasNotVoted],
  })
}
