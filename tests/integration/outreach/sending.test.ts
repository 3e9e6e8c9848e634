import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { marshall } from '@aws-sdk/util-dynamodb'
import { DAY, MINUTE, plus } from '@shared/kernel/instant'
import { cast } from '@shared/decision/contract'
import * as proxies from '@shared/decision/proxyContract'
import { fitAll } from '@shared/outreach/fields'
import type { TemplateName } from '@shared/outreach/templates'
import { LocalClock } from '../../../infra/local/clock'
import { placesIn } from '../../../infra/local/files'
import type { LocalServer } from '../../../infra/local/server'
import { functionEnvironment, wechatApp } from '../../../infra/local/settings'
import { startWechat } from '../../../infra/local/wechat/server'
import { WechatStandIn } from '../../../infra/local/wechat/stand-in'
import type { FrozenVote, TestOwner } from '../../support/frozen-vote'
import { ownStack } from '../../support/stack'
import type * as World from './world'

/**
 * Messages on a stack of their own, whose tick nobody runs but this test: with functions in this process and a WeChat that answers as
 * the test says.
 */
const SEND = '/cgi-bin/message/subscribe/send'
let stack: Awaited<ReturnType<typeof ownStack>>
let server: LocalServer
let wechat: WechatStandIn
let clock: LocalClock
let world: typeof World

beforeAll(async () => {
  stack = await ownStack()
  const places = placesIn(stack.folder)
  clock = new LocalClock(places.clock)
  wechat = new WechatStandIn(wechatApp, () => clock.now())
  server = await startWechat(0, wechat)
  Object.assign(process.env, functionEnvironment({ ...stack.addresses, wechat: server.url }, places))
  world = await import('./world')
  jest.spyOn((await import('@functions/platform/log')).logger, 'error').mockReturnValue()
})
afterEach(() => wechat.faults.clear())
afterAll(async () => {
  await server.close()
  await stack.end()
})

/** A vote with one bound owner who has `credits` authorisations, here and at WeChat, and a message that waits. */
const scene = async (credits: number, atWechat = credits) => {
  const vote = await world.freezeVote({ flats: 2 })
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  const { personId, openid } = await world.bindPerson(owner, wechat)
  if (credits > 0) await world.allow(personId, 'voteOpens', credits)
  if (atWechat > 0) wechat.messages.allow(openid, 'local-voteOpens', atWechat)
  const sentTo = () => wechat.messages.sent.filter((m) => m.openid === openid)
  return { vote, owner, personId, openid, sentTo, message: await world.waiting(vote, owner, personId) }
}
const left = (personId: Parameters<typeof world.ledgerOf>[0]) => world.ledgerOf(personId, 'voteOpens')
const stateOf = async (m: Parameters<typeof world.readAgain>[0]) => (await world.readAgain(m))?.state
const again = async (m: Parameters<typeof world.readAgain>[0]) =>
  (await world.listDueMessages(plus(world.now(), DAY), 1000)).find((d) => d.sk === m.sk && d.pk === m.pk)

describe('one message', () => {
  test('takes one authorisation and arrives once, within WeChat’s limits', async () => {
    const { message, personId, sentTo } = await scene(2)
    await world.trySending(message)
    await world.trySending(message)
    expect(await stateOf(message)).toBe('delivered')
    expect(await left(personId)).toBe(1)
    expect(sentTo()).toMatchObject([{ templateId: 'local-voteOpens', page: expect.stringMatching(/^packages\//) }])
    expect(await again(message)).toBeUndefined()
  })

  test('without an authorisation is not even tried', async () => {
    const { message, sentTo } = await scene(0, 1)
    await world.trySending(message)
    expect(await stateOf(message)).toBe('noCredit')
    expect(sentTo()).toEqual([])
  })

  test('refused by the person’s own setting (43101) empties the ledger', async () => {
    const { message, personId } = await scene(3, 0)
    await world.trySending(message)
    expect(await stateOf(message)).toBe('refused')
    expect(await left(personId)).toBe(0)
  })

  test('refused while the person authorises anew leaves the new authorisation', async () => {
    const { message, personId } = await scene(1, 0)
    const transact = world.table.transact.bind(world.table)
    jest.spyOn(world.table, 'transact').mockImplementationOnce(async (writes) => {
      await transact(writes)
      await world.allow(personId, 'voteOpens', 1)
    })
    await world.trySending(message)
    expect(await stateOf(message)).toBe('refused')
    expect(await left(personId)).toBe(1)
  })

  test('with a field that WeChat does not take (47003) names the field, is not tried again and gives the authorisation back', async () => {
    const { vote, owner, personId, sentTo } = await scene(1)
    const bad = await world.waiting(vote, owner, personId, { fields: { thing1: '字'.repeat(21) } })
    await world.trySending(bad)
    expect(await world.readAgain(bad)).toMatchObject({ state: 'failed', reason: '47003 thing1' })
    expect(await again(bad)).toBeUndefined()
    expect(await left(personId)).toBe(1)
    expect(sentTo()).toEqual([])
  })

  test.each([40003, 40037, 41030])('that WeChat answers with %i ends there', async (errcode) => {
    const { message, personId } = await scene(1)
    wechat.faults.add({ kind: 'error', path: SEND, times: 1, errcode })
    await world.trySending(message)
    expect(await world.readAgain(message)).toMatchObject({ state: 'failed', reason: String(errcode) })
    expect(await left(personId)).toBe(1)
  })

  test('that got no answer is tried again some minutes later, with the authorisation it holds', async () => {
    const { message, personId, sentTo } = await scene(1)
    wechat.faults.add({ kind: 'malformed', path: SEND, times: 1, errcode: -1 })
    await world.trySending(message)
    const waits = await again(message)
    expect(waits).toMatchObject({ state: 'waiting', tries: 1, holds: true, unclear: true })
    if (!waits) throw new Error('it waits no more')
    await world.trySending(waits)
    expect(await stateOf(message)).toBe('delivered')
    expect(await left(personId)).toBe(0)
    expect(sentTo()).toHaveLength(1)
  })

  test('that WeChat had delivered although no answer came is not called refused', async () => {
    const { message, openid } = await scene(1)
    wechat.faults.add({ kind: 'badGateway', path: SEND, times: 1, errcode: -1 })
    await world.trySending(message)
    // The lost answer was a success: the authorisation is gone at WeChat.
    wechat.messages.send({ openid, templateId: 'local-voteOpens', page: '', data: {}, at: 0 })
    const waits = await again(message)
    if (!waits) throw new Error('it waits no more')
    await world.trySending(waits)
    expect(await world.readAgain(message)).toMatchObject({ state: 'failed', reason: 'unclear' })
  })

  test('to a WeChat that stays busy is given up after a bounded number of tries, and the authorisation given back', async () => {
    const { message, personId } = await scene(1)
    wechat.faults.add({ kind: 'error', path: SEND, times: 100, errcode: -1 })
    for (let next = await again(message); next; next = await again(message)) await world.trySending(next)
    expect(await world.readAgain(message)).toMatchObject({ state: 'failed', reason: 'busy', tries: world.mostTries })
    expect(await left(personId)).toBe(1)
  })

  test('whose sender died in the middle is taken up by a later run', async () => {
    const { message, personId } = await scene(1)
    await world.table.transact(world.claimWrites(message, personId, world.now()))
    const lost = await again(message)
    if (!lost) throw new Error('it is lost')
    expect(lost).toMatchObject({ state: 'sending', tries: 1 })
    await world.trySending(lost)
    expect(await stateOf(message)).toBe('delivered')
    expect(await left(personId)).toBe(0)
  })

  test('calling to a vote that has ended is dropped', async () => {
    const { vote, owner, personId, sentTo } = await scene(1)
    const late = await world.waiting(vote, owner, personId, { until: plus(world.now(), -MINUTE) })
    await world.trySending(late)
    expect(await stateOf(late)).toBe('dropped')
    expect(sentTo()).toEqual([])
  })
})

describe('a race', () => {
  const twoMessages = async () => {
    const found = await scene(1)
    const second = await world.waiting(found.vote, found.owner, found.personId)
    return { ...found, second }
  }

  test('of two messages for one authorisation: one is sent, the other is not tried', async () => {
    const { message, second, personId, sentTo } = await twoMessages()
    await Promise.all([world.trySending(message), world.trySending(second)])
    expect([await stateOf(message), await stateOf(second)].sort()).toEqual(['delivered', 'noCredit'])
    expect(await left(personId)).toBe(0)
    expect(sentTo()).toHaveLength(1)
  })

  test('control: without the condition on the ledger both take it, and it falls below nothing', async () => {
    const { message, second, personId } = await twoMessages()
    const bare = (m: typeof message) => world.claimWrites(m, personId, world.now()).map((w) => ({ ...w, when: [] }))
    await Promise.all([world.table.transact(bare(message)), world.table.transact(bare(second))])
    expect(await left(personId)).toBe(-1)
  })

  test('of ten runs for one message: WeChat is called once', async () => {
    const { message, personId, sentTo } = await scene(10)
    await Promise.all(Array.from({ length: 10 }, () => world.trySending(message)))
    expect(sentTo()).toHaveLength(1)
    expect(await left(personId)).toBe(9)
  })

  test('control: without the conditions all ten take an authorisation', async () => {
    const { message, personId } = await scene(10)
    const writes = world.claimWrites(message, personId, world.now()).map((w) => ({ ...w, when: [] }))
    await Promise.all(Array.from({ length: 10 }, () => world.table.transact(writes)))
    expect(await left(personId)).toBe(0)
  })
})

describe('an event', () => {
  const bindAll = async (vote: FrozenVote, owners: readonly TestOwner[] = vote.owners) =>
    Promise.all(owners.map((owner) => world.bindPerson(owner, wechat)))
  const jobFor = async (id: string, template: TemplateName) => {
    const job = await world.readJob(`${id}-${template}`)
    if (!job) throw new Error(`no job ${template}`)
    return job
  }

  test('delivered twice tells once', async () => {
    const vote = await world.freezeVote({ flats: 3 })
    await bindAll(vote)
    const event = world.eventOn(vote, 'decision.opened', { closesAt: vote.head.closesAt })
    await world.orderMessages(event)
    await world.stepJob(await jobFor(event.id, 'voteOpens'))
    await world.orderMessages(event)
    expect((await jobFor(event.id, 'voteOpens')).state).toBe('done')
    expect(await world.messagesOf(vote.decisionId)).toHaveLength(3)
  })

  test('of an opening is told at once, and the silent are reminded a day before the closing', async () => {
    const vote = await world.freezeVote({ flats: 2, closesAt: plus(world.now(), 5 * DAY) })
    const people = await bindAll(vote)
    for (const { personId } of people) await world.allow(personId, 'voteEndsSoon', 1)
    const event = world.eventOn(vote, 'decision.opened', { closesAt: vote.head.closesAt })
    await world.orderMessages(event)
    await world.runDueMessages()
    const told = (template: TemplateName) => world.messagesOf(vote.decisionId).then((all) => all.filter((m) => m.template === template))
    expect(await told('voteOpens')).toHaveLength(2)
    expect(await told('voteEndsSoon')).toEqual([])

    const { keys: voters, table: votes } = await import('@functions/decision/store')
    const [first] = vote.owners
    if (!first) throw new Error('no owner')
    await votes.write({ update: voters.voter(vote.decisionId, first.vote.voterId), set: { revision: 1 }, when: [] })
    clock.move(4 * DAY + MINUTE)
    await world.runDueMessages()
    expect((await told('voteEndsSoon')).map((m) => m.voterId)).toEqual(vote.owners.slice(1).map((o) => o.vote.voterId))
  })

  test('of a large vote is told page by page, and a run cut off in the middle tells nobody twice', async () => {
    const vote = await world.freezeVote({ flats: 60 })
    await bindAll(vote, vote.owners.slice(0, 30))
    const event = world.eventOn(vote, 'decision.opened', { closesAt: vote.head.closesAt })
    await world.orderMessages(event)
    const start = await jobFor(event.id, 'voteOpens')
    const afterOne = await world.stepJob(start)
    expect(afterOne?.cursor).toEqual(expect.any(String))
    const written = (await world.messagesOf(vote.decisionId)).length
    expect(written).toBe(25)
    // The function died before it noted how far it came: the page is told again, and whoever comes second leaves the job alone.
    expect(await world.stepJob(start)).toBeNull()
    expect(await world.messagesOf(vote.decisionId)).toHaveLength(written)
    for (let job = await world.readJob(start.jobId); job?.state === 'open'; job = await world.readJob(start.jobId)) await world.stepJob(job)
    const all = await world.messagesOf(vote.decisionId)
    expect(new Set(all.map((m) => m.voterId)).size).toBe(60)
    expect(all).toHaveLength(60)
    expect(all.filter((m) => m.state === 'notOnWechat')).toHaveLength(30)
  })

  test('of a paper ballot reaches the owner it was entered for, and nobody else', async () => {
    const vote = await world.freezeVote({ flats: 3 })
    await bindAll(vote)
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    const event = world.eventOn(vote, 'decision.paperCounted', { voter: owner.vote.voterId })
    await world.orderMessages(event)
    await world.stepJob(await jobFor(event.id, 'paperEntered'))
    expect((await world.messagesOf(vote.decisionId)).map((m) => [m.template, m.voterId])).toEqual([['paperEntered', owner.vote.voterId]])
  })

  test('of a conflict that the owner caused in person is no news to the owner', async () => {
    const vote = await world.freezeVote({ flats: 1 })
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    const { personId } = await world.bindPerson(owner, wechat)
    const event = { ...world.eventOn(vote, 'decision.ballotContested', { voter: owner.vote.voterId }), actor: personId }
    await world.orderMessages(event)
    await world.stepJob(await jobFor(event.id, 'conflictOpened'))
    expect(await world.messagesOf(vote.decisionId)).toEqual([])
  })

  test('of an agent’s ballot reaches the principal within WeChat’s limits; of what ends it, agent and principal', async () => {
    const vote = await world.freezeVote({ flats: 3 })
    const [principal, agent] = vote.owners
    if (!principal || !agent) throw new Error('no owners')
    const { decisionId } = vote
    const owner = await world.bindPerson(principal, wechat)
    const bound = await world.bindPerson(agent, wechat)
    const carrier = { ...agent, token: await world.ownerToken(bound.personId, agent.ownerKey, vote.unit) }
    for (const [one, template] of [
      [owner, 'agentVoted'],
      [bound, 'proxyEnded'],
    ] as const) {
      await world.allow(one.personId, template, 2)
      wechat.messages.allow(one.openid, `local-${template}`, 2)
    }
    const must = async (reply: Promise<{ ok: boolean; body: unknown }>) => {
      const { ok, body } = await reply
      if (!ok) throw new Error(JSON.stringify(body))
    }
    const give = async () => {
      const body = world.offerBody(vote, principal, agent)
      const offered = await stack.mustApi(proxies.offerProxy, { params: { decisionId }, token: principal.token, body })
      const params = { decisionId, proxyId: offered.proxyId }
      await must(stack.api(proxies.acceptProxy, { params, token: carrier.token, body: world.acceptanceBody }))
      return params
    }
    const agentCasts = (params: Awaited<ReturnType<typeof give>>, revision: number) =>
      must(stack.api(proxies.castByProxy, { params, token: carrier.token, body: world.agentBallot(vote, principal, 'agree', revision) }))
    /** What was delivered since the last look. */
    let seen = 0
    const news = async () => {
      await stack.settled()
      await world.runDueMessages()
      const sent = wechat.messages.sent.filter(({ openid }) => [owner.openid, bound.openid].includes(openid))
      return sent.splice(seen, (seen = sent.length)).map(({ openid, templateId, data }) => {
        expect(data).toEqual(fitAll(data))
        return [openid === owner.openid ? 'principal' : 'agent', templateId, data.phrase2]
      })
    }

    const first = await give()
    await agentCasts(first, 0)
    expect(await news()).toEqual([['principal', 'local-agentVoted', '代投']])

    const proof = await world.aPhoto('proof')
    const body = { reason: '委托书不是本人签的', proof }
    await must(stack.api(proxies.voidProxyBallot, { params: first, token: world.aWorker().token, body }))
    expect((await news()).sort()).toEqual([
      ['agent', 'local-proxyEnded', '代投结束'],
      ['principal', 'local-agentVoted', '代投作废'],
    ])

    await agentCasts(await give(), 2)
    const own = world.ballotOf(vote, principal, 'disagree')
    const current = { choice: 'agree' as const, consents: {}, channel: 'proxy' as const }
    const ballot = { ...own, basis: { ...own.basis, revision: 3, current } }
    await must(stack.api(cast, { params: { decisionId }, token: principal.token, body: ballot }))
    // The principal has no authorisation left, and did the rest in person.
    expect(await news()).toEqual([['agent', 'local-proxyEnded', '代投结束']])
  })

  test.each([
    ['another person takes the place of the one bound: both are told', { replaced: true }, ['first', 'second']],
    ['somebody binds a home for the first time by staff: that person is told', { replaced: false }, ['second']],
  ])('%s', async (_, facts, told) => {
    const people = await world.twoGenerations(wechat)
    const event = world.eventOfBinding(people.ownerKey, { generation: 2, ...facts })
    await world.orderMessages(event)
    await world.stepJob(await jobFor(event.id, 'bindingChanged'))
    const names = [
      ['first', people.first],
      ['second', people.second],
    ] as const
    const withNotice = await Promise.all(names.map(async ([name, id]) => ((await world.noticesOf(id)) > 0 ? [name] : [])))
    expect(withNotice.flat()).toEqual(told)
  })

  test('that one subscriber cannot take reaches the others, and comes back', async () => {
    const vote = await world.freezeVote({ flats: 1 })
    const event = world.eventOn(vote, 'decision.opened', { closesAt: vote.head.closesAt })
    const record = { dynamodb: { SequenceNumber: '7', NewImage: marshall({ event }) } }
    const { table: audit } = await import('@functions/audit/store')
    const broken = jest.spyOn(audit, 'transact').mockRejectedValueOnce(new Error('the log is out of reach'))
    expect(await world.relay({ Records: [record] })).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] })
    broken.mockRestore()
    expect((await jobFor(event.id, 'voteOpens')).state).toBe('open')
    expect(await world.relay({ Records: [record] })).toEqual({ batchItemFailures: [] })
  })

  test('a WeChat that never answers holds up no vote: the run ends in its time', async () => {
    const { message } = await scene(1)
    wechat.faults.add({ kind: 'silence', path: SEND, times: 1, errcode: -1 })
    const started = performance.now()
    await world.runDueMessages(1000)
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(await stateOf(message)).not.toBe('failed')
  })
})
