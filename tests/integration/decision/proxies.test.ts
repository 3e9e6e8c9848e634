import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import * as proxy from '@shared/decision/proxyContract'
import type { CastBody, Choice } from '@shared/decision/model'
import type { ProxyId } from '@shared/decision/proxyModel'
import { HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { expireProxies } from '@functions/decision/proxyDue'
import { keys, table } from '@functions/decision/store'
import { proxyKeys } from '@functions/decision/store/proxies'
import { voterKey, table as identity } from '@functions/identity/store'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { verify } from '../../../infra/verify/verify.mjs'
import { codeOf, ok } from '../../support/answers'
import { ballotOf, freezeVote, type FrozenVote, ownerToken, shardsOf, type TestOwner, workerToken } from '../../support/frozen-vote'
import { acceptanceBody, acceptedProxy, agentBallot, castFor, offerBody, paperBody, roomOf, signature } from '../../support/proxies'
import { anyPhone, api } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const people = (vote: FrozenVote): [TestOwner, TestOwner, TestOwner] => {
  const [a, b, c] = vote.owners
  if (!a || !b || !c) throw new Error('a vote has owners')
  return [a, b, c]
}
const of = ({ decisionId }: FrozenVote) => ({ decisionId })
const offer = (vote: FrozenVote, principal: TestOwner, body: ReturnType<typeof offerBody>) =>
  api(proxy.offerProxy, { params: of(vote), token: principal.token, body })
const accept = (vote: FrozenVote, agent: TestOwner, proxyId: ProxyId) =>
  api(proxy.acceptProxy, { params: { ...of(vote), proxyId }, token: agent.token, body: acceptanceBody })
const revoke = (vote: FrozenVote, principal: TestOwner, proxyId: ProxyId) =>
  api(proxy.revokeProxy, { params: { ...of(vote), proxyId }, token: principal.token, body: {} })
const mine = async (vote: FrozenVote, owner: TestOwner) => ok(await api(proxy.myProxies, { params: of(vote), token: owner.token }))
const rows = async (vote: FrozenVote) => ok(await api(proxy.listProxies, { params: of(vote), query: {}, token: await workerToken() })).items
/** The owner's own ballot on the phone, over what an agent cast as the first revision. */
const ownOver = (vote: FrozenVote, principal: TestOwner, choice: Choice) => {
  const own = ballotOf(vote, principal, choice)
  return { ...own, basis: { ...own.basis, revision: 1, current: { choice: 'agree' as const, consents: {}, channel: 'proxy' as const } } }
}
const castOwn = (vote: FrozenVote, principal: TestOwner, body: CastBody) =>
  api(decision.cast, { params: of(vote), token: principal.token, body })
/** Lets the term be over without moving anybody's clock. */
const letExpire = (vote: FrozenVote, proxyId: ProxyId, set: Record<string, string>) =>
  table.write({ update: proxyKeys.proxy(vote.decisionId, proxyId), set, when: [] })

describe('an authorisation given on the phone', () => {
  test('is accepted, used and counted; principal and agent see what each needs, staff not how', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent, { powers: { mode: 'bound', choice: 'disagree', consents: [] } })

    const [received] = (await mine(vote, agent)).received
    expect(received).toMatchObject({
      state: 'active',
      powers: { mode: 'bound', choice: 'disagree' },
      principal: { label: expect.any(String) },
    })
    const { ballot } = ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'disagree')))

    expect(ballot).toMatchObject({ channel: 'proxy', effect: 'counts', choice: 'disagree', revision: 1 })
    const [given] = (await mine(vote, principal)).given
    expect(given).toMatchObject({ state: 'used', choice: 'disagree', castAt: expect.any(String) })
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, disagreePeople: 1 })
    const list = ok(await api(proxy.listProxies, { params: of(vote), query: {}, token: await workerToken() }))
    expect(list.items[0]).toMatchObject({ state: 'used', mode: 'bound', carries: 1 })
    expect(JSON.stringify(list)).not.toMatch(/disagree/)
    expect(JSON.stringify(await table.get(proxyKeys.proxy(vote.decisionId, proxyId)))).not.toMatch(/disagree|strokes/)
  })

  test('sent again is the same one; with another content it is refused', async () => {
    const vote = await freezeVote()
    const [principal, agent, other] = people(vote)
    const body = offerBody(vote, principal, agent)
    const first = ok(await offer(vote, principal, body))
    expect(ok(await offer(vote, principal, body)).proxyId).toBe(first.proxyId)
    expect(codeOf(await offer(vote, principal, { ...body, agent: roomOf(vote, other) }))).toBe('PROXY_REPLAYED')
    expect(codeOf(await offer(vote, principal, offerBody(vote, principal, other)))).toBe('PROXY_EXISTS')
    const twins = await Promise.all([accept(vote, agent, first.proxyId), accept(vote, agent, first.proxyId)])
    expect(twins.map((r) => ok(r).state)).toEqual(['active', 'active'])
    expect((await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count).toBe(1)
  })

  test('given twice at once it is given once', async () => {
    const vote = await freezeVote()
    const [principal, agent, other] = people(vote)
    const replies = await Promise.all([agent, other].map((to) => offer(vote, principal, offerBody(vote, principal, to))))
    expect(replies.map(codeOf).sort()).toEqual(['PROXY_EXISTS', null])
  })

  test.each([
    ['to oneself', 'PROXY_TO_SELF', (v: FrozenVote, [a]: TestOwner[]) => a && offerBody(v, a, a)],
    [
      'to a room that is not there',
      'PROXY_AGENT_UNKNOWN',
      (v: FrozenVote, [a, b]: TestOwner[]) => a && b && offerBody(v, a, b, { agent: { unit: v.unit, room: '999' } }),
    ],
    [
      'past the end of the vote',
      'PROXY_TERM',
      (v: FrozenVote, [a, b]: TestOwner[]) => a && b && offerBody(v, a, b, { endsAt: plus(v.head.closesAt, MINUTE) }),
    ],
    [
      'without a signature',
      'BALLOT_UNSIGNED',
      (v: FrozenVote, [a, b]: TestOwner[]) => a && b && offerBody(v, a, b, { signature: { ...signature, strokes: [[1, 1]] } }),
    ],
    [
      'over a consent that nobody asks for',
      'BAD_REQUEST',
      (v: FrozenVote, [a, b]: TestOwner[]) => a && b && offerBody(v, a, b, { powers: { mode: 'free', consents: ['occupiedPart'] } }),
    ],
  ])('is refused %s', async (_, code, make) => {
    const vote = await freezeVote()
    const [principal] = people(vote)
    const body = make(vote, people(vote))
    if (!body) throw new Error('no body')
    expect(codeOf(await offer(vote, principal, body))).toBe(code)
  })

  test('is refused when the owner has voted, and when the vote is over', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    ok(await api(decision.cast, { params: of(vote), token: principal.token, body: ballotOf(vote, principal, 'agree') }))
    expect(codeOf(await offer(vote, principal, offerBody(vote, principal, agent)))).toBe('PROXY_NOT_NEEDED')
    const late = await freezeVote({ opensAt: plus(now(), -48 * HOUR), closesAt: plus(now(), -1) })
    const [a, b] = people(late)
    expect(codeOf(await offer(late, a, offerBody(late, a, b)))).toBe('DECISION_OVER')
  })
})

describe('who may not', () => {
  test('a stranger sees, takes and casts nothing; the wrong neighbour neither', async () => {
    const [vote, elsewhere] = [await freezeVote(), await freezeVote()]
    const [principal, agent, other] = people(vote)
    const [stranger] = people(elsewhere)
    const { proxyId } = ok(await offer(vote, principal, offerBody(vote, principal, agent)))

    expect(codeOf(await accept(vote, stranger, proxyId))).toBe('NOT_ON_ROLL')
    expect(codeOf(await accept(vote, other, proxyId))).toBe('NOT_THE_AGENT')
    expect(codeOf(await accept(vote, principal, proxyId))).toBe('NOT_THE_AGENT')
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))).toBe('PROXY_NOT_ACCEPTED')
    ok(await accept(vote, agent, proxyId))
    expect(codeOf(await castFor(vote, other, proxyId, agentBallot(vote, principal, 'agree')))).toBe('NOT_THE_AGENT')
    expect(codeOf(await revoke(vote, agent, proxyId))).toBe('NOT_ON_ROLL')
    expect(codeOf(await api(proxy.listProxies, { params: of(vote), query: {}, token: principal.token }))).toBe('FORBIDDEN')
    expect(await mine(vote, other)).toMatchObject({ given: [], received: [] })
  })

  test('who took over the agent’s flat does not take over the authorisation (art. 169)', async () => {
    const vote = await freezeVote()
    const [principal, agent, other] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    const heir = { ...agent, token: await ownerToken(other.personId, agent.ownerKey, vote.unit, 2) }
    expect(codeOf(await castFor(vote, heir, proxyId, agentBallot(vote, principal, 'agree')))).toBe('NOT_THE_AGENT')
    expect((await mine(vote, heir)).received).toEqual([])
  })

  test('one person of two flats is not the own agent', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const { proxyId } = ok(await offer(vote, principal, offerBody(vote, principal, agent)))
    const both = { ...agent, token: await ownerToken(principal.personId, agent.ownerKey, vote.unit) }
    expect(codeOf(await accept(vote, both, proxyId))).toBe('PROXY_TO_SELF')
  })

  test('a relative who helps can neither give nor receive', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const helper = await tokenWith({
      owner: [{ ownerKey: principal.ownerKey, generation: 1, units: [vote.unit], standing: 'helper', capacity: 'owner' }],
    })
    const reply = await api(proxy.offerProxy, { params: of(vote), token: helper, body: offerBody(vote, principal, agent) })
    expect(codeOf(reply)).toBe('NOT_THE_VOTER')
    const { proxyId } = ok(await offer(vote, agent, offerBody(vote, agent, principal)))
    expect(codeOf(await api(proxy.acceptProxy, { params: { ...of(vote), proxyId }, token: helper, body: acceptanceBody }))).toBe(
      'NOT_THE_AGENT',
    )
  })

  test('staff of the property company, by the phone under which they were bound', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const phone = anyPhone()
    await identity.write({
      put: { ...voterKey(agent.ownerKey), personId: agent.personId, generation: 1, boundAt: now(), phoneHash: lookupHash('phone', phone) },
      when: [],
    })
    const placeId = PlaceId.parse('demo.s1.yt.hy')
    const token = await workerToken()
    const added = ok(await api(proxy.addPropertyStaff, { params: { placeId }, token, body: { name: '物业甲', phone } }))
    expect(added).toMatchObject({ name: '物**', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` })
    const { proxyId } = ok(await offer(vote, principal, offerBody(vote, principal, agent)))
    expect(codeOf(await accept(vote, agent, proxyId))).toBe('PROXY_PROPERTY_STAFF')
    const listed = async () => ok(await api(proxy.listPropertyStaff, { params: { placeId }, token })).items
    expect((await listed()).some(({ entryId }) => entryId === added.entryId)).toBe(true)
    ok(await api(proxy.removePropertyStaff, { params: { placeId, entryId: added.entryId }, token, body: {} }))
    expect((await listed()).some(({ entryId }) => entryId === added.entryId)).toBe(false)
    expect(ok(await accept(vote, agent, proxyId)).state).toBe('active')
  })
})

describe('the powers', () => {
  test('bind the choice, and give only consents that are named', async () => {
    const vote = await freezeVote({ matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    const [principal, agent, other] = people(vote)
    const bound = await acceptedProxy(vote, principal, agent, { powers: { mode: 'bound', choice: 'agree', consents: [] } })
    expect(codeOf(await castFor(vote, agent, bound, agentBallot(vote, principal, 'disagree')))).toBe('PROXY_POWERS')
    const consents = { levelEntry: 'given' as const }
    expect(codeOf(await castFor(vote, agent, bound, agentBallot(vote, principal, 'agree', 0, { consents })))).toBe('PROXY_POWERS')
    ok(await castFor(vote, agent, bound, agentBallot(vote, principal, 'agree')))
    const free = await acceptedProxy(vote, other, agent, { powers: { mode: 'free', consents: ['levelEntry'] } })
    expect(ok(await castFor(vote, agent, free, agentBallot(vote, other, 'abstain', 0, { consents }))).ballot.consents).toEqual(consents)
  })

  test('end with the term, whatever the tick has done; the tick then says so and frees the agent', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    const past = plus(now(), -1)
    await letExpire(vote, proxyId, { endsAt: past, gsk: past })
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))).toBe('PROXY_ENDED')
    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'expired', endedBy: null })
    await expireProxies(25)
    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'expired', endedBy: 'system' })
    expect((await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count).toBe(0)
    expect(codeOf(await revoke(vote, principal, proxyId))).toBe('PROXY_ENDED')
  })
})

describe('an agent’s ballot', () => {
  test('sent again is one ballot, also after the authorisation was taken back', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    const body = agentBallot(vote, principal, 'agree')
    const { receipt } = ok(await castFor(vote, agent, proxyId, body))
    expect(ok(await castFor(vote, agent, proxyId, body))).toMatchObject({ receipt, replayed: true })
    expect(codeOf(await castFor(vote, agent, proxyId, { ...body, choice: 'abstain' }))).toBe('BALLOT_REPLAYED')
    expect(ok(await revoke(vote, principal, proxyId)).state).toBe('revoked')
    expect(ok(await castFor(vote, agent, proxyId, body))).toMatchObject({ receipt, replayed: true })
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'disagree', 1)))).toBe('PROXY_ENDED')
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 1 })
  })

  test('is overruled by the owner’s own, and never overrules it', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))
    ok(await castOwn(vote, principal, ownOver(vote, principal, 'disagree')))
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree', 2)))).toBe('PROXY_OWNER_VOTED')
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 0, disagreePeople: 1 })
    expect((await mine(vote, agent)).received[0]).toMatchObject({ state: 'overruled' })
    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'overruled' })
    expect((await rows(vote))[0]).toMatchObject({ state: 'overruled', counts: false })
  })

  test('with an edited basis, unsigned or too late is refused', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await acceptedProxy(vote, principal, agent)
    const body = agentBallot(vote, principal, 'agree')
    expect(codeOf(await castFor(vote, agent, proxyId, { ...body, basis: { ...body.basis, revision: 3 } }))).toBe('BALLOT_STALE')
    expect(codeOf(await castFor(vote, agent, proxyId, { ...body, basis: { ...body.basis, area: agent.vote.area } }))).toBe(
      'BALLOT_MISMATCH',
    )
    expect(codeOf(await castFor(vote, agent, proxyId, { ...body, consents: { levelEntry: 'refused' } }))).toBe('BALLOT_MISMATCH')
    expect(codeOf(await castFor(vote, agent, proxyId, { ...body, signature: { ...signature, strokes: [[1, 1]] } }))).toBe('BALLOT_UNSIGNED')
    await table.write({ update: keys.shard(vote.decisionId, 0), set: { closesAt: plus(now(), -1) }, when: [] })
    expect(codeOf(await castFor(vote, agent, proxyId, body))).toBe('VOTE_CLOSED')
  })
})

describe('without full authority', () => {
  const unratified = async (vote: FrozenVote, principal: TestOwner, agent: TestOwner) => {
    const body = paperBody(vote, principal, agent, { written: ['agent', 'matter', 'powers', 'term'] })
    const { proxyId, missing } = ok(await api(proxy.registerProxy, { params: of(vote), token: await workerToken(), body }))
    expect(missing).toEqual(['signature'])
    expect(ok(await accept(vote, agent, proxyId)).state).toBe('unratified')
    expect(ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree'))).ballot).toMatchObject({
      effect: 'held',
      revision: 1,
    })
    return proxyId
  }
  const ratify = (vote: FrozenVote, principal: TestOwner, proxyId: ProxyId, revision = 1) =>
    api(proxy.ratifyProxy, { params: { ...of(vote), proxyId }, token: principal.token, body: { signature, revision } })

  test('“mother agreed on the phone” counts for nothing, until she ratifies', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await unratified(vote, principal, agent)
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 0 })
    expect((await mine(vote, principal)).given[0]).toMatchObject({ state: 'unratified', held: { revision: 1, choice: 'agree' } })

    expect(codeOf(await ratify(vote, agent, proxyId))).toBe('NOT_ON_ROLL')
    expect(codeOf(await ratify(vote, principal, proxyId, 2))).toBe('PROXY_NOTHING_HELD')
    const twins = await Promise.all([ratify(vote, principal, proxyId), ratify(vote, principal, proxyId)])
    expect(twins.map((r) => ok(r).state)).toEqual(['used', 'used'])
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 1, agreePeople: 1 })
    const params = { decisionId: vote.decisionId, voterId: principal.vote.voterId }
    const { ballots } = ok(await api(decision.myBallots, { params, token: principal.token }))
    expect(ballots.map(({ revision, channel, effect }) => [revision, channel, effect])).toEqual([
      [2, 'proxy', 'counts'],
      [1, 'proxy', 'held'],
    ])
  })

  test('silence is refusal: after the time to ratify nothing revives it', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const proxyId = await unratified(vote, principal, agent)
    const past = plus(now(), -1)
    await letExpire(vote, proxyId, { ratifyBy: past, gsk: past })
    expect(codeOf(await ratify(vote, principal, proxyId))).toBe('PROXY_RATIFY_LATE')
    expect(codeOf(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree', 1)))).toBe('PROXY_ENDED')
    await expireProxies(25)
    expect(codeOf(await ratify(vote, principal, proxyId))).toBe('PROXY_RATIFY_LATE')
    expect((await shardsOf(vote.decisionId))[0]).toMatchObject({ people: 0 })
    ok(
      await api(decision.cast, {
        params: of(vote),
        token: principal.token,
        body: { ...ballotOf(vote, principal, 'disagree'), basis: { ...ballotOf(vote, principal, 'agree').basis, revision: 1 } },
      }),
    )
  })

  test('whom the principal refuses has done nothing; the next agent may repeat it, not contradict it', async () => {
    const vote = await freezeVote()
    const [principal, agent, other] = people(vote)
    const proxyId = await unratified(vote, principal, agent)
    expect(ok(await revoke(vote, principal, proxyId))).toMatchObject({ state: 'refused', endedBy: 'principal' })
    expect(codeOf(await ratify(vote, principal, proxyId))).toBe('PROXY_ENDED')
    const next = await acceptedProxy(vote, principal, other)
    expect(codeOf(await castFor(vote, other, next, agentBallot(vote, principal, 'disagree', 1)))).toBe('PROXY_HELD_BEFORE')
    ok(await castFor(vote, other, next, agentBallot(vote, principal, 'agree', 1)))
  })

  test('a paper without its scan has no signature; staff refuse with a reason that nobody else reads', async () => {
    const vote = await freezeVote()
    const [principal, agent] = people(vote)
    const token = await workerToken()
    const full = paperBody(vote, principal, agent, { written: ['agent', 'matter', 'powers', 'term', 'signature'] })
    expect(codeOf(await api(proxy.registerProxy, { params: of(vote), token, body: full }))).toBe('FILE_MISSING')
    const { proxyId } = ok(await api(proxy.registerProxy, { params: of(vote), token, body: paperBody(vote, principal, agent) }))
    const body = { reason: '代理人是物业人员' }
    const rejected = ok(await api(proxy.rejectProxy, { params: { ...of(vote), proxyId }, token, body }))
    expect(rejected).toMatchObject({ state: 'refused', endedBy: 'staff', reason: body.reason })
    expect(codeOf(await accept(vote, agent, proxyId))).toBe('PROXY_ENDED')
    expect(JSON.stringify(await mine(vote, principal))).not.toContain('物业')
    expect(JSON.stringify(await table.get(proxyKeys.proxy(vote.decisionId, proxyId)))).not.toContain('物业')
  })
})

test('the result with a held, a ratified, an overruled and a counted ballot is verified by the public check', async () => {
  const vote = await freezeVote({ flats: 6 })
  const [agent, waits, ratified, overruled, counted] = vote.owners
  if (!agent || !waits || !ratified || !overruled || !counted) throw new Error('no owners')
  const token = await workerToken()
  for (const principal of [waits, ratified]) {
    const { proxyId } = ok(
      await api(proxy.registerProxy, { params: of(vote), token, body: paperBody(vote, principal, agent, { written: ['agent'] }) }),
    )
    ok(await accept(vote, agent, proxyId))
    ok(await castFor(vote, agent, proxyId, agentBallot(vote, principal, 'agree')))
    const params = { ...of(vote), proxyId }
    if (principal === ratified) ok(await api(proxy.ratifyProxy, { params, token: principal.token, body: { signature, revision: 1 } }))
  }
  const given = await acceptedProxy(vote, overruled, agent)
  ok(await castFor(vote, agent, given, agentBallot(vote, overruled, 'agree')))
  ok(await castOwn(vote, overruled, ownOver(vote, overruled, 'disagree')))
  // The agent carries three already: another neighbour takes the fourth.
  const last = await acceptedProxy(vote, counted, waits)
  ok(await castFor(vote, waits, last, agentBallot(vote, counted, 'abstain')))

  for (const key of [keys.head(vote.decisionId), keys.shard(vote.decisionId, 0)])
    await table.write({ update: key, set: { closesAt: plus(now(), -1) }, when: [] })
  const { result } = ok(await api(decision.close, { params: of(vote), token, body: {} }))
  expect(result?.tally).toMatchObject({ agree: { people: 1 }, disagree: { people: 1 }, abstain: { people: 1 } })
  const { url } = ok(await api(decision.resultFile, { params: of(vote), token }))
  expect(verify(new Uint8Array(await (await fetch(url)).arrayBuffer())).outcome).toBe(result?.outcome)
})

test('what is cast and counted is not refused by agent or staff; what is not yet cast is', async () => {
  const vote = await freezeVote()
  const [principal, agent, other] = people(vote)
  const used = await acceptedProxy(vote, principal, agent)
  ok(await castFor(vote, agent, used, agentBallot(vote, principal, 'agree')))
  const decline = (proxyId: ProxyId) => api(proxy.declineProxy, { params: { ...of(vote), proxyId }, token: agent.token, body: {} })
  const token = await workerToken()
  expect(codeOf(await decline(used))).toBe('PROXY_USED')
  expect(codeOf(await api(proxy.rejectProxy, { params: { ...of(vote), proxyId: used }, token, body: { reason: '有人投诉' } }))).toBe(
    'PROXY_USED',
  )
  const unused = await acceptedProxy(vote, other, agent)
  expect(ok(await decline(unused))).toMatchObject({ state: 'refused', endedBy: 'agent' })
  expect(ok(await decline(unused)).state).toBe('refused')
  expect((await table.get(proxyKeys.carries(vote.decisionId, agent.personId)))?.count).toBe(1)
})
