import { afterEach, beforeAll, expect, test } from '@jest/globals'
import * as z from 'zod'
import { close } from '@shared/decision/contract'
import { myCredits } from '@shared/outreach/contract'
import { type Estate, castAs, openVote, settledEstate } from '../support/estate'
import { control, settled, tick } from '../support/stack'
import { phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The built WeChat bundle: an owner lets WeChat tell of the result, and it does, once. */

let estate: Estate
let phone: Phone | undefined
const Sent = z.object({ messages: z.array(z.object({ templateId: z.string(), page: z.string(), data: z.record(z.string(), z.string()) })) })

beforeAll(async () => {
  estate = await settledEstate(['101', '102'])
})
afterEach(() => phone?.end())

test('the row after the receipt asks in the tap, says what it promises, and the result comes by WeChat', async () => {
  const decisionId = await openVote(estate)
  const [owner, neighbour] = estate.owners
  if (!owner || !neighbour) throw new Error('an estate without owners')
  // What the person will accept in the dialogue is what WeChat itself counts.
  await control('POST', '/wechat/credits', { person: owner.person, templateId: 'local-resultOut' })
  phone = phoneOf(owner)
  await phone.launch()
  await phone.see('先找到您家')
  await phone.tap('验证手机号')
  await phone.see(`${estate.name}加装电梯`)
  await phone.tap('去表决')
  await phone.see('怎么选')
  await phone.tap('同意')
  await phone.see('您选的是：同意')
  await sign(phone)
  await phone.tap('确认同意')
  await phone.see('您的一票已收到')
  await phone.tap('开票时用微信通知我')
  await phone.see('开票时会用微信通知您一次')
  const asked = phone.asked.filter(({ api }) => api === 'requestSubscribeMessage')
  expect(asked.map(({ options }) => options.tmplIds)).toEqual([['local-resultOut', 'local-conflictOpened', 'local-voteOpens']])
  const { credits } = await owner.call(myCredits)
  expect(credits.find((c) => c.template === 'resultOut')).toMatchObject({ left: 1, lastAnswer: 'accept' })

  await neighbour.bindHomes()
  await castAs(neighbour, decisionId, 'agree')
  await estate.worker.call(close, { params: { decisionId } })
  await settled()
  // Other stories of this run have moved the clock and left work for some ticks.
  let mine: z.infer<typeof Sent>['messages'] = []
  for (let minutes = 0; minutes < 30 && mine.length === 0; minutes++) {
    await tick()
    const { messages } = Sent.parse(await control('GET', '/wechat/messages'))
    mine = messages.filter((m) => m.page.includes(decisionId))
  }
  expect(mine).toMatchObject([{ templateId: 'local-resultOut', page: `packages/decision/pages/result/index?id=${decisionId}` }])
  expect(mine[0]?.data).toMatchObject({ phrase2: '通过' })
})
