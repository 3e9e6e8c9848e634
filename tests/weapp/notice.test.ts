import { afterEach, expect, test } from '@jest/globals'
import { readNoticeFile } from '@shared/notice/contract'
import { Actor } from '../support/actor'
import { postedLift } from '../support/lifts/postedLift'
import { anyone } from '../support/stack'
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
