import { describe, expect, test } from '@jest/globals'
import { MOST_PROXIES_PER_AGENT } from '@shared/decision/proxy'
import { acceptProxy, offerProxy, revokeProxy } from '@shared/decision/proxyContract'
import type { ProxyId } from '@shared/decision/proxyModel'
import { proxyKeys, stateIs, takeOn } from '@functions/decision/store/proxies'
import { table } from '@functions/decision/store'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import { freezeVote, type FrozenVote, shardsOf, type TestOwner } from '../../support/frozen-vote'
import { acceptanceBody, acceptedProxy, agentBallot, castFor, offerBody } from '../../support/proxies'
import { api } from '../../support/stack'
import { castWithoutAuthority } from './unguarded'

const revoke = ({ decisionId }: FrozenVote, principal: TestOwner, proxyId: ProxyId) =>
  api(revokeProxy, { params: { decisionId, proxyId }, token: principal.token, body: {} })

describe('a revocation against the agent’s ballot', () => {
  test('one of the two orders wins each time: what was taken back first is never counted', async () => {
    const vote = await freezeVote({ flats: 12 })
    const [agent] = vote.owners
    if (!agent) throw new Error('no agent')
    const counted: boolean[] = []
    for (const principal of vote.owners.slice(1)) {
      const { decisionId } = vote
      const { proxyId } = ok(
        await api(offerProxy, { params: { decisionId }, token: principal.token, body: offerBody(vote, principal, agent) }),
      )
      // Accepted without the limit, which is raced for below.
      const accepted = { state: 'active', acceptedAt: now(), acceptedBy: agent.personId }
      await table.transact([
        { update: proxyKeys.proxy(decisionId, proxyId), set: accepted, when: [stateIs('offered')] },
        { ...takeOn(decisionId, agent.personId), when: [] },
      ])

      const [cast, taken] = await Promise.all([
        castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')),
        revoke(vote, principal, proxyId),
      ])

      expect(ok(taken).state).toBe('revoked')
      expect([null, 'PROXY_ENDED']).toContain(codeOf(cast))
      const stands = await table.get(proxyKeys.proxy(decisionId, proxyId))
      // Cast and then taken back: the ballot was made with authority. Taken back first: there is none.
      expect(stands?.castRevision).toBe(cast.ok ? 1 : undefined)
      counted.push(cast.ok)
    }
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard?.people).toBe(counted.filter(Boolean).length)
    expect((await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count).toBe(counted.filter(Boolean).length)
  })

  test('control: with the condition on the authorisation removed, a ballot after the revocation counts', async () => {
    const vote = await freezeVote()
    const [principal, agent] = vote.owners
    if (!principal || !agent) throw new Error('no owners')
    const proxyId = await acceptedProxy(vote, principal, agent)
    expect(ok(await revoke(vote, principal, proxyId)).state).toBe('revoked')
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))).toBe('PROXY_ENDED')
    // The same ballot as the use case writes it, without what is asked of the authorisation.
    await castWithoutAuthority(vote, principal, agent, proxyId)
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, agreePeople: 1 })
  })
})

describe('four acceptances of one agent at once', () => {
  const offered = async (vote: FrozenVote, agent: TestOwner) =>
    Promise.all(
      vote.owners
        .filter((one) => one !== agent)
        .slice(0, MOST_PROXIES_PER_AGENT + 1)
        .map(async (principal) => {
          const body = offerBody(vote, principal, agent)
          return ok(await api(offerProxy, { params: { decisionId: vote.decisionId }, token: principal.token, body })).proxyId
        }),
    )

  test('three hold, the fourth is told to find somebody else', async () => {
    const vote = await freezeVote()
    const [agent] = vote.owners
    if (!agent) throw new Error('no agent')
    const proxies = await offered(vote, agent)
    const replies = await Promise.all(
      proxies.map((proxyId) =>
        api(acceptProxy, { params: { decisionId: vote.decisionId, proxyId }, token: agent.token, body: acceptanceBody }),
      ),
    )
    expect(replies.filter((r) => r.ok)).toHaveLength(MOST_PROXIES_PER_AGENT)
    expect(replies.map(codeOf).filter(Boolean)).toEqual(['PROXY_LIMIT'])
    expect((await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count).toBe(MOST_PROXIES_PER_AGENT)
  })

  test('control: with the condition on the counter removed all four hold', async () => {
    const vote = await freezeVote()
    const [agent] = vote.owners
    if (!agent) throw new Error('no agent')
    const { decisionId } = vote
    const proxies = await offered(vote, agent)
    await Promise.all(
      proxies.map((proxyId) =>
        table.transact([
          {
            update: proxyKeys.proxy(decisionId, proxyId),
            set: { state: 'active', acceptedBy: agent.personId },
            when: [stateIs('offered')],
          },
          { ...takeOn(decisionId, agent.personId), when: [] },
        ]),
      ),
    )
    expect((await table.get(proxyKeys.carries(decisionId, agent.personId)))?.count).toBe(MOST_PROXIES_PER_AGENT + 1)
  })
})
