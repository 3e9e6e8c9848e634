import '../support/functions-here'
import { afterEach, expect, test } from '@jest/globals'
import { contestContract } from '@shared/contest/contract'
import { Actor } from '../support/actor'
import { foundClub, openContest } from '../support/contest'
import { anyPicture } from '../support/slips'
import { anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** A competition on the built WeChat bundle: entered in three steps, a photograph handed in. */

let phones: Phone[] = []
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

test('somebody enters from a shared link and hands a photograph in', async () => {
  const club = await foundClub()
  const { contestId } = await openContest(club)
  const actor = new Actor(anyone())
  const phone = phoneOf(actor)
  phones.push(phone)
  phone.answers.camera = anyPicture()
  await phone.launch()
  await phone.open(`/packages/contest/pages/contest/index?scene=${contestId}`)
  await phone.see('身边的科学摄影赛')
  await phone.tap('我要报名')
  await phone.see('第 1 步，共 3 步：给谁报名')
  await phone.tap('本人')
  await phone.tap('下一步')
  await phone.type(phone.byId('name-0'), '王甲一')
  await phone.type(phone.byId('phone-0'), '13800007732')
  await phone.tap('下一步')
  await phone.tap('确认报名')
  await phone.see('还没有交作品')
  await phone.type(phone.byId('work-title'), '露珠里的叶脉')
  await phone.tap('拍照或选照片')
  await phone.see('已上传')
  await phone.tap('交作品')
  await phone.see('作品交上去了')
  const { items } = await actor.call(contestContract.myEntries)
  expect(items).toMatchObject([{ state: 'registered', work: { version: 1, title: '露珠里的叶脉' } }])
})
