import { describe, expect, test } from '@jest/globals'
import { basisOf } from '@shared/decision/basis'
import { conflictContract } from '@shared/decision/conflictContract'
import * as decision from '@shared/decision/contract'
import type { Choice } from '@shared/decision/model'
import * as proxy from '@shared/decision/proxyContract'
import type { ProxyId } from '@shared/decision/proxyModel'
import { expireProxies } from '@functions/decision/proxyDue'
import { keys, table } from '@functions/decision/store'
import { proxyKeys } from '@functions/decision/store/proxies'
import { now } from '@functions/platform/clock'
import { plus } from '@shared/kernel/instant'
import { verify } from '../../../infra/verify/verify.mjs'
import { codeOf, ok } from '../../support/answers'
import { ballotOf, freezeVote, type FrozenVote, shardsOf, type TestOwner } from '../../support/frozen-vote'
import { aPhoto, aWorker, conflictsOf, counted, reads, shown, type TestWorker } from '../../support/papers'
import { acceptanceBody, acceptedProxy, agentBallot, castFor, offerBody, paperBody, signature } from '../../support/proxies'
import { api } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const people = (vote: FrozenVote): [TestOwner, TestOwner, ...TestOwner[]] => {
  const [a, b, ...rest] = vote.owners
  if (!a || !b) throw new Error('a vote has owners')
  return [a, b, ...rest]
}
const of = ({ decisionId }: FrozenVote) => ({ decisionId })
const stateOf = async (vote: FrozenVote, proxyId: ProxyId) => (await table.get(proxyKeys.proxy(vote.decisionId, proxyId)))?.state
const carries = async (vote: FrozenVote, agent: TestOwner) => (await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count
const mine = async (vote: FrozenVote, owner: TestOwner) => ok(await api(proxy.myProxies, { params: of(vote), token: owner.token }))
const cast = async (vote: FrozenVote, owner: TestOwner, choice: Choice) => {
  const body = ballotOf(vote, owner, choice, { basis: basisOf(vote.head.schemeDigest, await shown(vote, owner)) })
  return api(decision.cast, { params: of(vote), token: owner.token, body })
}
const close = async (vote: FrozenVote) => {
  for (const key of [keys.head(vote.decisionId), keys.shard(vote.decisionId, 0)])
    await table.write({ update: key, set: { closesAt: plus(now(), -1) }, when: [] })
  return ok(await api(decision.close, { params: of(vote), token: aWorker().token, body: {} }))
}
/** An agent's ballot for the first owner that counts. */
const agentHasCast = async (vote: FrozenVote) => {
  const [principal, agent, ...others] = people(vote)
  const proxyId = await acceptedProxy(vote, principal, agent)
  ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))
  return { principal, agent, others, proxyId }
}

describe('what the home says itself ends an authorisation', () => {
  test('a paper ballot over the agent’s: owner, agent and staff see it, and the agent casts no more', async () => {
    const vote = await freezeVote()
    const { principal, agent, proxyId } = await agentHasCast(vote)
    expect((await counted(vote, principal, reads('disagree'))).state).toBe('counted')

    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'overruled' })
    expect((await mine(vote, agent)).received[0]).toMatchObject({ state: 'overruled' })
    const { items } = ok(await api(proxy.listProxies, { params: of(vote), query: {}, token: aWorker().token }))
    expect(items[0]).toMatchObject({ state: 'overruled', counts: false })
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree', 2)))).toBe('PROXY_OWNER_VOTED')
    const params = { ...of(vote), proxyId }
    expect(codeOf(await api(proxy.revokeProxy, { params, token: principal.token, body: {} }))).toBe('PROXY_ENDED')
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, disagreePeople: 1 })
  })

  test('for good: also when what the home said is set aside; the owner may give another', async () => {
    const vote = await freezeVote()
    const { principal, agent, others, proxyId } = await agentHasCast(vote)
    await counted(vote, principal, reads('disagree'))
    expect(ok(await cast(vote, principal, 'abstain')).ballot.effect).toBe('contests')
    const [conflict] = await conflictsOf(vote.decisionId)
    if (!conflict) throw new Error('no conflict')
    const params = { ...of(vote), conflictId: conflict.conflictId }
    const body = { stands: null, last: 3, reason: '两张都不是本人的意思', proof: await aPhoto('proof') }
    ok(await api(conflictContract.settle, { params, token: aWorker().token, body }))

    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree', 4)))).toBe('PROXY_OWNER_VOTED')
    const [next] = others
    if (!next) throw new Error('no other owner')
    const second = await acceptedProxy(vote, principal, next)
    expect(ok(await castFor(vote, next, second, agentBallot(vote, principal, 'agree', 4))).ballot.effect).toBe('counts')
    expect((await mine(vote, principal)).given.map(({ state }) => state)).toEqual(['used', 'overruled'])
  })

  test('before the agent cast: it is not accepted any more, and the agent’s place is free when it is needed', async () => {
    const vote = await freezeVote()
    const [agent, ...principals] = people(vote)
    const [a, b, c, d, e] = principals
    if (!a || !b || !c || !d || !e) throw new Error('too few owners')
    const given = [await acceptedProxy(vote, a, agent), await acceptedProxy(vote, b, agent), await acceptedProxy(vote, c, agent)]
    const accept = async (principal: TestOwner) => {
      const offered = ok(await api(proxy.offerProxy, { params: of(vote), token: principal.token, body: offerBody(vote, principal, agent) }))
      const params = { ...of(vote), proxyId: offered.proxyId }
      return api(proxy.acceptProxy, { params, token: agent.token, body: acceptanceBody })
    }
    expect(codeOf(await accept(d))).toBe('PROXY_LIMIT')
    ok(await cast(vote, a, 'disagree'))
    expect(await stateOf(vote, given[0] ?? fail())).toBe('active')
    expect(ok(await accept(e)).state).toBe('active')
    expect(await stateOf(vote, given[0] ?? fail())).toBe('overruled')
    expect(await carries(vote, agent)).toBe(3)

    const [late, other] = principals.slice(5)
    if (!late || !other) throw new Error('too few owners')
    const offered = ok(await api(proxy.offerProxy, { params: of(vote), token: late.token, body: offerBody(vote, late, other) }))
    ok(await cast(vote, late, 'agree'))
    const reply = await api(proxy.acceptProxy, {
      params: { ...of(vote), proxyId: offered.proxyId },
      token: other.token,
      body: acceptanceBody,
    })
    expect(codeOf(reply)).toBe('PROXY_OWNER_VOTED')
  })

  test('unused, it is noted at the latest when its term ends', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    ok(await cast(vote, principal, 'agree'))
    const past = plus(now(), -1)
    await table.write({ update: proxyKeys.proxy(vote.decisionId, proxyId), set: { endsAt: past, gsk: past }, when: [] })
    expect((await mine(vote, agent)).received[0]?.state).toBe('overruled')
    await expireProxies(25)
    expect(await table.get(proxyKeys.proxy(vote.decisionId, proxyId))).toMatchObject({ state: 'overruled', endedBy: 'principal' })
    expect(await carries(vote, agent)).toBe(0)
  })
})

describe('an agent’s ballot for which there was no authority', () => {
  const voidIt = async (vote: FrozenVote, proxyId: ProxyId, by: TestWorker = aWorker(), body = {}) =>
    api(proxy.voidProxyBallot, {
      params: { ...of(vote), proxyId },
      token: by.token,
      body: { reason: '业主到社区说明签名不是本人写的', proof: await aPhoto('proof'), ...body },
    })

  test('is voided with reason and proof: out of the sums, the authorisation over, and the owner votes again', async () => {
    const vote = await freezeVote()
    const { principal, agent, proxyId } = await agentHasCast(vote)
    const worker = aWorker()
    const row = ok(await voidIt(vote, proxyId, worker))
    expect(row).toMatchObject({ state: 'voided', endedBy: 'staff', counts: false, reason: '业主到社区说明签名不是本人写的' })
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 0, area: 0, agreePeople: 0 })
    expect(await shown(vote, principal)).toMatchObject({ revision: 2, effect: 'voids', current: null })
    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'voided' })
    const stored = await table.get(proxyKeys.proxy(vote.decisionId, proxyId))
    expect(stored).toMatchObject({ voidedBy: worker.personId, proof: { fileId: expect.any(String) } })
    expect(JSON.stringify(stored)).not.toContain('签名不是')
    expect(JSON.stringify([await mine(vote, principal), await mine(vote, agent)])).not.toContain('签名不是')

    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree', 2)))).toBe('PROXY_ENDED')
    // Sent again, also by a colleague, it is voided and nothing more.
    expect(ok(await voidIt(vote, proxyId)).state).toBe('voided')
    expect((await shown(vote, principal)).revision).toBe(2)
    expect(ok(await cast(vote, principal, 'disagree')).ballot).toMatchObject({ revision: 3, effect: 'counts' })
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, disagreePeople: 1 })

    const { result } = await close(vote)
    const { url } = ok(await api(decision.resultFile, { params: of(vote), token: worker.token }))
    expect(verify(new Uint8Array(await (await fetch(url)).arrayBuffer())).outcome).toBe(result?.outcome)
  })

  test('of ten workers at once one does it, and the ballot is voided once', async () => {
    const vote = await freezeVote()
    const { principal, proxyId } = await agentHasCast(vote)
    const replies = await Promise.all(Array.from({ length: 10 }, () => voidIt(vote, proxyId)))
    for (const reply of replies) expect([null, 'PROXY_NOTHING_COUNTS']).toContain(codeOf(reply))
    expect(await shown(vote, principal)).toMatchObject({ revision: 2, effect: 'voids' })
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 0, area: 0 })
  })

  test('of the owner’s own ballot and a voiding at once, the owner’s stands', async () => {
    const vote = await freezeVote({ flats: 16 })
    const agents = [4, 5, 6, 7].map((i) => vote.owners[i])
    for (const [i, principal] of vote.owners.slice(0, 4).entries()) {
      const agent = agents[i]
      if (!agent) throw new Error('no agent')
      const proxyId = await acceptedProxy(vote, principal, agent)
      ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))
      const [own] = await Promise.all([cast(vote, principal, 'disagree'), voidIt(vote, proxyId)])
      if (!own.ok) ok(await cast(vote, principal, 'disagree'))
      expect(await shown(vote, principal)).toMatchObject({ current: { choice: 'disagree', channel: 'phone' } })
    }
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 4, disagreePeople: 4, agreePeople: 0 })
  })

  test('is not voided by whoever entered or ratified it, by a party, by an auditor, elsewhere, or without its proof', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const [clerk, other] = [aWorker(), aWorker()]
    const written = ['agent', 'matter', 'powers', 'term'] as const
    const registered = await api(proxy.registerProxy, {
      params: of(vote),
      token: clerk.token,
      body: paperBody(vote, principal, agent, { written: [...written] }),
    })
    const { proxyId } = ok(registered)
    const params = { ...of(vote), proxyId }
    ok(await api(proxy.acceptProxy, { params, token: agent.token, body: acceptanceBody }))
    ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))
    // What only waits counts for nothing: staff refuse it.
    expect(codeOf(await voidIt(vote, proxyId))).toBe('PROXY_NOTHING_COUNTS')
    ok(await api(proxy.ratifyProxyOnPaper, { params, token: other.token, body: { scan: await aPhoto('proof') } }))

    expect(codeOf(await voidIt(vote, proxyId, clerk))).toBe('PROXY_ENTERED_BY_YOU')
    expect(codeOf(await voidIt(vote, proxyId, other))).toBe('PROXY_ENTERED_BY_YOU')
    expect(codeOf(await voidIt(vote, proxyId, aWorker(), { proof: await aPhoto('paper') }))).toBe('FILE_MISSING')
    expect(codeOf(await voidIt(vote, proxyId, { ...clerk, token: principal.token }))).toBe('FORBIDDEN')
    const auditor = await tokenWith({ staff: [{ role: 'auditor', place: vote.head.community }] })
    expect(codeOf(await voidIt(vote, proxyId, { ...clerk, token: auditor }))).toBe('FORBIDDEN')
    const neighbour = await tokenWith({
      staff: [{ role: 'communityWorker', place: vote.head.community }],
      owner: [{ ownerKey: agent.ownerKey, generation: 1, units: [vote.unit], standing: 'helper', capacity: 'owner' }],
    })
    expect(codeOf(await voidIt(vote, proxyId, { ...clerk, token: neighbour }))).toBe('PAPER_OWN_HOME')
    expect(ok(await voidIt(vote, proxyId)).state).toBe('voided')
  })

  test('is left alone once the owner has voted, and after closing', async () => {
    const vote = await freezeVote()
    const { principal, proxyId } = await agentHasCast(vote)
    ok(await cast(vote, principal, 'agree'))
    expect(codeOf(await voidIt(vote, proxyId))).toBe('PROXY_NOTHING_COUNTS')
    const late = await freezeVote()
    const closed = await agentHasCast(late)
    await close(late)
    expect(codeOf(await voidIt(late, closed.proxyId))).toBe('VOTE_CLOSED')
  })

  test('also when its authorisation was taken back meanwhile, and it can be ratified no more', async () => {
    const vote = await freezeVote()
    const { principal, proxyId } = await agentHasCast(vote)
    const params = { ...of(vote), proxyId }
    expect(ok(await api(proxy.revokeProxy, { params, token: principal.token, body: {} })).state).toBe('revoked')
    expect(ok(await voidIt(vote, proxyId)).state).toBe('voided')
    const ratified = await api(proxy.ratifyProxy, { params, token: principal.token, body: { signature, revision: 1 } })
    expect(codeOf(ratified)).toBe('PROXY_ENDED')
  })
})

const fail = (): never => {
  throw new Error('no such authorisation')
}
