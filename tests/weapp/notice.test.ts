import { afterEach, expect, test } from '@jest/globals'
import * as z from 'zod'
import { DAY, instant } from '@shared/kernel/instant'
import { invite, object, readNoticeFile } from '@shared/notice/contract'
import { Actor } from '../support/actor'
import { objection, postedLift } from '../support/lifts/postedLift'
import { anyone, clock, control, settled, tick } from '../support/stack'
import { phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The notice of a lift on the built WeChat bundle: read, objected to, followed. */

let phones: Phone[] = []
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

test('somebody scans the code on the poster, reads, and objects', async () => {
  const { caseId, estate } = await postedLift()
  const phone = phoneOf(new Actor(anyone()))
  phones.push(phone)
  await phone.launch()
  await phone.open(`/packages/notice/pages/notice/index?scene=${caseId}`)
  await phone.see('要装什么样的电梯')
  await phone.see('有意见怎么提')
  await phone.tap('我要提意见')
  await phone.see('第 1 步，共 3 步：受到什么影响')
  await phone.tap('噪声：太吵，没选')
  await phone.type(phone.byId('objection-text'), '担心电梯晚上运行的声音，影响孩子睡觉。')
  await phone.tap('下一步')
  await phone.tap('租户或实际居住人')
  await phone.type(phone.byId('objector-name'), '李乙二')
  await phone.type(phone.byId('objector-flat'), '1 幢 1 单元 202 室')
  await phone.type(phone.byId('objector-phone'), '13800002002')
  await phone.tap('下一步')
  await sign(phone)
  await phone.tap('交给社区')
  await phone.see('办到哪一步了')
  expect(await estate.worker.call(readNoticeFile, { params: { caseId } })).toMatchObject({
    count: { inTime: 1, withoutRecord: 1 },
    objections: [{ grounds: ['noise'], objector: { affected: 'tenant', name: '李**' } }],
  })
})

const Sent = z.object({ messages: z.array(z.object({ templateId: z.string(), page: z.string(), data: z.record(z.string(), z.string()) })) })

test('whoever objected lets WeChat tell of the negotiation, and the message leads to the invitation', async () => {
  const { caseId, estate } = await postedLift()
  const objector = new Actor(anyone())
  const { objectionId } = await objector.call(object, { params: { caseId }, body: objection() })
  // What the person will accept in the dialogue is what WeChat itself counts.
  await control('POST', '/wechat/credits', { person: objector.person, templateId: 'local-negotiationInvited' })
  const phone = phoneOf(objector)
  phones.push(phone)
  await phone.launch(`/packages/notice/pages/objection/index?caseId=${caseId}`)
  await phone.see('办到哪一步了')
  await phone.tap('请我协商时用微信告诉我')
  await phone.see('社区请您协商时，会用微信告诉您一次。')

  const at = instant((await clock.now()) + DAY)
  const body = { at, place: '云梯社区居委会二楼会议室', who: '', deliveries: ['phone' as const] }
  await estate.worker.call(invite, { params: { caseId, objectionId }, body })
  await settled()
  // Other stories of this run have moved the clock and left work for some ticks.
  let mine: z.infer<typeof Sent>['messages'] = []
  for (let minutes = 0; minutes < 30 && mine.length === 0; minutes++) {
    await tick()
    mine = Sent.parse(await control('GET', '/wechat/messages')).messages.filter(({ page }) => page.includes(caseId))
  }
  expect(mine).toMatchObject([{ templateId: 'local-negotiationInvited', data: { thing2: '云梯社区居委会二楼会议室' } }])
  const opened = phoneOf(objector)
  phones.push(opened)
  await opened.launch(`/${mine[0]?.page}`)
  await opened.see('社区请您来协商')
  await opened.tap('我会来')
  await opened.see('您说了会来')
})
