import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type DecisionId, choiceNames } from '@shared/decision/model'
import { read } from '@shared/decision/contract'
import { type Estate, closeVote, openVote, settledEstate } from '../support/estate'
import { Actor } from '../support/actor'
import { anyone, anyPhone } from '../support/stack'
import { phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The built WeChat bundle in the simulated runtime, against the real functions: what an owner lives through. */

let estate: Estate
let decisionId: DecisionId
let phones: Phone[] = []

beforeAll(async () => {
  estate = await settledEstate()
  decisionId = await openVote(estate)
})

afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

const take = (owner: Actor, storage = new Map<string, string>()): Phone => {
  const phone = phoneOf(owner, { storage })
  phones.push(phone)
  return phone
}
const ownerAt = (index: number): Actor => estate.owners[index] ?? new Actor(anyone(), anyPhone())

/** From the cold start to the vote page of somebody whom WeChat and the roll know. */
const toVotePage = async (phone: Phone): Promise<void> => {
  await phone.launch()
  await phone.see('先找到您家')
  await phone.tap('验证手机号')
  await phone.see(`${estate.name}加装电梯`)
  await phone.tap('去表决')
  await phone.see('怎么选')
}
const ballotsOf = async (owner: Actor) => {
  const { mine, participation } = await owner.call(read, { params: { decisionId } })
  return { mine, participation }
}
/** Resolves when a ballot of this owner is in: on a slow machine the phone gives up before the server has acted. */
const ballotIn = async (owner: Actor): Promise<void> => {
  for (const end = Date.now() + 20_000; (await ballotsOf(owner)).mine[0]?.revision === 0;)
    if (Date.now() > end) throw new Error('the ballot never came in')
}
const receiptOn = (phone: Phone): string => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(phone.text())?.[0] ?? ''
/** Ballots that left the phone. */
const castsOf = (phone: Phone): number =>
  phone.asked.filter(({ api, options }) => api === 'request' && options.method === 'POST' && /\/ballots$/.test(String(options.url))).length

describe('an owner votes', () => {
  test('from a cold start to the receipt, signed in by WeChat and bound by the phone number', async () => {
    const phone = take(ownerAt(0))
    await toVotePage(phone)

    expect(phone.controls().filter((node) => ['同意', '反对', '弃权'].includes(String(node.attributes.ariaLabel)))).toHaveLength(3)
    await phone.tap('同意')
    await phone.see('您选的是：同意')
    expect(phone.text()).toContain('按 1 人、80.50 ㎡ 计算')
    await sign(phone)
    await phone.tap('确认同意')

    await phone.see('您的一票已收到')
    expect(phone.text()).toContain('手机刚刚重新算过')
    const { mine } = await ballotsOf(ownerAt(0))
    expect(mine[0]?.current).toMatchObject({ choice: 'agree', receipt: receiptOn(phone) })
    expect(castsOf(phone)).toBe(1)
  })

  test('without a signature nothing is sent, and the phone says what is missing', async () => {
    const phone = take(ownerAt(1))
    await toVotePage(phone)
    await phone.tap('反对')
    await phone.tap('确认反对')
    await phone.see('签名')
    expect(castsOf(phone)).toBe(0)
    await phone.tap('再想想')
    expect(phone.text()).not.toContain('您选的是')
  })

  test('a change of mind is a second signed ballot with a receipt of its own', async () => {
    const owner = ownerAt(2)
    const phone = take(owner)
    await toVotePage(phone)
    await phone.tap('同意')
    await sign(phone)
    await phone.tap('确认同意')
    await phone.see('您的一票已收到')
    const first = receiptOn(phone)

    await phone.back()
    await phone.see('截止前可以改')
    await phone.tap('改选')
    await phone.tap('弃权')
    await phone.see('上一次选的是同意，这次改为弃权')
    await sign(phone)
    await phone.tap('确认弃权')

    await phone.see('之前的记录')
    expect(phone.text()).toContain(`同意 · ${first}`)
    const { mine } = await ballotsOf(owner)
    expect(mine[0]).toMatchObject({ revision: 2, current: { choice: 'abstain' } })
  })

  test('a stranger whose number is on no roll is told what to do', async () => {
    const phone = take(new Actor(anyone(), anyPhone()))
    await phone.launch()
    await phone.see('先找到您家')
    await phone.tap('验证手机号')
    await phone.see('名册里没有这个手机号')
  })

  test('declining to give the phone number is no dead end', async () => {
    const phone = take(new Actor(anyone()))
    await phone.launch()
    await phone.see('先找到您家')
    await phone.tap('验证手机号')
    await phone.see('没有拿到手机号')
  })
})

describe('a bad network', () => {
  test('a lost reply: the same ballot goes out again by itself after a restart, and counts once', async () => {
    const owner = ownerAt(3)
    const storage = new Map<string, string>()
    const phone = take(owner, storage)
    await toVotePage(phone)
    await phone.tap('同意')
    await sign(phone)
    phone.network.state = 'replyLost'
    await phone.tap('确认同意')
    await phone.see('签好了，还没有交上去')
    await ballotIn(owner)

    const restarted = take(owner, storage)
    await restarted.launch()
    await restarted.see('这一票已经交上去了')
    expect(castsOf(restarted)).toBe(1)
    await restarted.tap('看回执')
    await restarted.see('您的一票已收到')
    const { mine } = await ballotsOf(owner)
    expect(mine[0]).toMatchObject({ revision: 1, current: { receipt: receiptOn(restarted) } })
  })

  test('offline from the start: the page says so and recovers by itself', async () => {
    const phone = take(ownerAt(0))
    await phone.setNetwork('offline')
    await phone.launch()
    await phone.see('没有连上网络')
    await phone.setNetwork('online')
    await phone.tap('再试一次')
    await phone.see(`${estate.name}加装电梯`)
  })

  test('a slow network: the button says it is sending and cannot be pressed twice', async () => {
    const owner = ownerAt(1)
    const phone = take(owner)
    await phone.launch()
    await phone.see(`${estate.name}加装电梯`)
    await phone.tap('去表决')
    await phone.see('怎么选')
    await phone.tap('反对')
    await sign(phone)
    phone.network.delay = 400
    const sending = phone.tap('确认反对')
    await phone.seeSoon('正在提交')
    await expect(phone.tap('正在提交')).rejects.toThrow('disabled')
    await sending
    await phone.see('您的一票已收到')
    expect(castsOf(phone)).toBe(1)
  })
})

describe('长辈版', () => {
  test('is one tap away, survives a restart and asks one thing at a time', async () => {
    const own = await settledEstate(['101', '102'])
    const elderVote = await openVote(own, { matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    const [owner] = own.owners
    if (owner === undefined) throw new Error('no owner')
    const storage = new Map<string, string>()
    const phone = take(owner, storage)
    await phone.launch()
    await phone.see('先找到您家')
    await phone.tap('验证手机号')
    await phone.see('加装电梯')
    await phone.tap('我的')
    await phone.tap('换成长辈版')
    await phone.see('换回普通版')

    const restarted = take(owner, storage)
    await restarted.launch()
    await restarted.see('您还没有表决')
    expect(String(restarted.screen().children[0]?.attributes.class)).toContain('elder')
    await restarted.tap('去表决')
    await restarted.see('怎么选')
    await restarted.tap('同意')
    await restarted.see('您选的是：同意')
    expect(restarted.text()).not.toContain('请签名')
    await restarted.tap('下一步')
    await restarted.see('您是否单独同意')
    await restarted.tap('下一步')
    await restarted.see('请先选一项')
    await restarted.tap('不同意')
    await restarted.tap('下一步')
    await restarted.see('请签名')
    await sign(restarted)
    await restarted.tap('确认同意')
    await restarted.see('您的一票已收到')
    const { mine } = await owner.call(read, { params: { decisionId: elderVote } })
    expect(mine[0]?.current).toMatchObject({ choice: 'agree', consents: { levelEntry: 'refused' } })
  })
})

describe('a closed vote', () => {
  test('shows four bars with their marks, the own ballot, and proves on the phone that it is in', async () => {
    const own = await settledEstate(['101', '102', '201'])
    const closed = await openVote(own)
    const [owner] = own.owners
    if (owner === undefined) throw new Error('no owner')
    await closeVote(own, closed, 'agree')
    const phone = take(owner)
    await phone.launch(`/packages/decision/pages/result/index?id=${closed}`)
    await phone.see('表决通过')
    for (const bar of ['参与人数', '参与面积', '同意人数', '同意面积']) expect(phone.text()).toContain(bar)
    expect(phone.text()).toContain(`101 室：${choiceNames.agree}`)
    await phone.tap('查验这一票')
    await phone.see('已计入结果')
    await phone.tap('看公告')
    await phone.see('表决结果公告')
  })
})
