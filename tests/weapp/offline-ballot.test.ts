import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { read, withdraw } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import type { Actor } from '../support/actor'
import { type Estate, openVote, settledEstate } from '../support/estate'
import { phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** A ballot signed in a stairwell without a network: kept, told as not yet in, sent once, never believed cast before its receipt. */

let estate: Estate
let decisionId: DecisionId
let owner: Actor
let storage: Map<string, string>
let phones: Phone[] = []

beforeEach(async () => {
  estate = await settledEstate(['101', '102'])
  decisionId = await openVote(estate)
  const [first] = estate.owners
  if (first === undefined) throw new Error('no owner')
  owner = first
  await owner.bindHomes()
  storage = new Map()
})
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

const take = (): Phone => {
  const phone = phoneOf(owner, { storage })
  phones.push(phone)
  return phone
}
const castsOf = (phone: Phone): number =>
  phone.asked.filter(({ api, options }) => api === 'request' && options.method === 'POST' && /\/ballots$/.test(String(options.url))).length
const revision = async (): Promise<number | undefined> => (await owner.call(read, { params: { decisionId } })).mine[0]?.revision
const kept = (): string => storage.get('linli.ballots') ?? ''

/** Signs 同意 on the vote page after the network has gone. */
const signOffline = async (phone: Phone): Promise<void> => {
  await phone.launch()
  await phone.see(`${estate.name}加装电梯`)
  await phone.tap('去表决')
  await phone.see('怎么选')
  await phone.setNetwork('offline')
  await phone.tap('同意')
  await sign(phone)
  await phone.tap('确认同意')
  await phone.see('签好了，还没有交上去')
}

describe('signed without a network', () => {
  test('is told as not yet in on every page, survives a restart, and goes out once when the network is back', async () => {
    const phone = take()
    await signOffline(phone)
    expect(phone.text()).not.toContain('您的一票已收到')
    expect(phone.text()).not.toContain('怎么选？')
    await phone.open('/pages/votes/index')
    await phone.see('您签好的票还没有交上去')
    await phone.open('/pages/home/index')
    await phone.see('签好了，还没有交上去')
    expect(kept()).toContain('strokes')

    const restarted = take()
    restarted.network.state = 'offline'
    await restarted.launch()
    await restarted.see('签好了，还没有交上去')
    expect(await revision()).toBe(0)
    const tries = castsOf(restarted)

    await restarted.setNetwork('online')
    await restarted.see('这一票已经交上去了')
    expect(castsOf(restarted)).toBe(tries + 1)
    expect(await revision()).toBe(1)
    expect(kept()).not.toContain('strokes')
    await restarted.tap('看回执')
    await restarted.see('您的一票已收到')
    expect(kept()).not.toContain(decisionId)
  })

  test('refused when it comes too late: told plainly, what was signed stays without the signature, until it is thrown away', async () => {
    const phone = take()
    await signOffline(phone)
    await estate.worker.call(withdraw, { params: { decisionId }, body: { reason: '设计方案有变动，需要重新征求意见' } })
    await phone.setNetwork('online')
    await phone.see('这一票没有计入')
    expect(phone.text()).toContain('这次表决已被撤回')
    expect(phone.text()).toContain('您选的是同意')
    expect(kept()).toContain('refused')
    expect(kept()).not.toContain('strokes')
    await phone.tap('不用留了')
    await phone.see('删掉这条记录？')
    await phone.tap('删掉')
    expect(phone.text()).not.toContain('这一票没有计入')
    expect(kept()).not.toContain(decisionId)
  })

  test('can be thrown away, after a question, and is then never sent', async () => {
    const phone = take()
    await signOffline(phone)
    await phone.tap('不交了')
    await phone.see('不交这张票了？')
    await phone.tap('不交，删掉')
    await phone.see('怎么选？')
    const before = castsOf(phone)
    await phone.setNetwork('online')
    expect(castsOf(phone)).toBe(before)
    expect(await revision()).toBe(0)
  })
})
