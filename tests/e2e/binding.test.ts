import path from 'node:path'
import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { unitBindings } from '@shared/identity/bindingContract'
import { me } from '@shared/identity/contract'
import { OwnerKey } from '@shared/registry/model'
import { unitId } from '../../infra/local/seed/district'
import { ownerOf } from '../../infra/local/seed/people'
import { Actor } from '../support/actor'
import { goTo, shoot } from '../support/browser'
import { openVote, worker } from '../support/estate'
import { choose, seats, sees, shown } from '../support/seats'
import { anyPhone, anyone } from '../support/stack'

/**
 * Who votes for a flat when the phone number does not lead home, in the seeded district: a photograph that a worker checks beside the
 * roll, and a code at the counter after a lost phone.
 */

const deed = path.resolve('infra/local/seed/drawings/deed-201.jpg')
const unit = unitId(3, 1)
const vote = '3 幢 1 单元加装电梯（先绑定）'

const { enter: windowOf } = seats()
/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    .filter({ visible: true })
    .first()
    .click()
/** Walks down the places as they are asked for; a district that is the only one is not asked for. */
const walk = async (page: Page, names: readonly string[]): Promise<void> => {
  await sees(page, /^(示范区|禾苑小区)$/)
  const district = shown(page, /^示范区$/)
  if (await district.isVisible()) await district.click()
  for (const name of names) await page.getByText(name, { exact: true }).filter({ visible: true }).first().click()
}
const tick = async (desk: Page, words: readonly string[]): Promise<void> => {
  for (const word of words) await choose(desk.getByRole('checkbox', { name: new RegExp(word) }))
}

test('a number that is not on the roll: a photograph goes to the community, the worker checks it beside the roll, the vote is there', async () => {
  const asker = new Actor(anyone(), anyPhone())
  const phone = await windowOf(asker, 'phone', '/pages/home/index')
  await press(phone, '手机号没登记？看别的办法')
  await shown(phone, '拍证明，请社区核对').click()
  await sees(phone, '您以什么身份表决？')
  await press(phone, '下一步')
  await sees(phone, '请先选一个身份')
  await shown(phone, '产权证上是我的名字').click()
  await press(phone, '下一步')
  await walk(phone, ['禾苑小区', '3 幢', '1 单元'])
  await phone.getByLabel('房号').fill('501')
  await press(phone, '下一步')
  await phone.getByLabel('姓名').fill('测试申请人')
  await phone.getByLabel('手机号').fill(asker.phone ?? '')
  await press(phone, '下一步')
  const chooser = phone.waitForEvent('filechooser')
  await press(phone, '拍照或选照片')
  await (await chooser).setFiles(deed)
  await sees(phone, '已上传')
  await shoot(phone, 'binding-photos')
  await press(phone, '下一步')
  await sees(phone, '3 幢 1 单元 501 室')
  await press(phone, '提交给社区')
  await sees(phone, '已交给社区核对')
  await goTo(phone, '/pages/me/index')
  await sees(phone, '等社区核对')

  const desk = await windowOf(new Actor('worker-li'), 'desk', '/packages/desk/pages/home/index?at=bindings')
  await desk.getByRole('link', { name: /核对 .*3 幢 1 单元 501 室 的申请/ }).click()
  await sees(desk, '名册上的这套房')
  await shoot(desk, 'binding-request')
  expect(await desk.content()).not.toContain(asker.phone)
  await desk.getByRole('button', { name: '看申请人的完整电话' }).click()
  await desk.getByLabel('为什么要看').click()
  await desk.getByTitle('核对业主身份').click()
  await press(desk, '查看电话')
  await desk.locator(`a[href="tel:${asker.phone}"]`).waitFor()
  await press(desk, '关闭')
  await press(desk, '通过，绑定')
  await sees(desk, '标“必须”的都核对过才能通过')
  await tick(desk, ['本人身份证', '不动产权证'])
  await press(desk, '通过，绑定')
  await sees(desk, '已通过')

  expect((await new Actor(asker.person).call(me)).homes).toMatchObject([{ rooms: ['501'], standing: 'voter' }])
  // A vote of its own: those of the story end when another test moves the clock.
  await openVote({ unit, name: '禾苑小区', worker: worker() }, { title: vote })
  const again = await windowOf(asker, 'phone', '/pages/home/index')
  await sees(again, vote)
  await sees(again, '您还没有表决')
  await shoot(again, 'binding-home')
})

test('after a lost phone the owner takes a code at the counter; the old phone votes no more', async () => {
  const { id, phone: number } = ownerOf(3, 1, '502')
  const lost = new Actor(id, number)
  await lost.bindHomes()
  const ownerKey = OwnerKey.parse((await lost.call(me)).homes[0]?.ownerKey)

  const desk = await windowOf(new Actor('worker-li'), 'desk', `/packages/desk/pages/home/index?at=voter&unit=${unit}&owner=${ownerKey}`)
  await press(desk, '换人绑定')
  await desk.getByLabel('来办的人的姓名').fill('测试业主')
  await tick(desk, ['本人身份证', '不动产权证'])
  await press(desk, '生成绑定码')
  await sees(desk, '要替换请先勾选')
  await tick(desk, ['我确认改由来办的人表决'])
  await press(desk, '生成绑定码')
  const code = (await desk.locator('.dk-code-large').innerText()).replace(/\s/g, '')
  await shoot(desk, 'binding-code')

  const fresh = new Actor(anyone())
  const phone = await windowOf(fresh, 'phone', '/packages/account/pages/code/index')
  await phone.getByLabel('绑定码').fill(code.toLowerCase())
  await press(phone, '下一步')
  await sees(phone, /绑定 禾苑小区 3 幢 1 单元 502 室/)
  await shoot(phone, 'binding-take')
  await press(phone, '确认绑定')
  await sees(phone, '办好了')
  await press(phone, '看看我的家')
  await sees(phone, '由您表决')

  const { items } = await new Actor('worker-li').call(unitBindings, { params: { placeId: unit } })
  expect(items.find((state) => state.ownerKey === ownerKey)).toMatchObject({ generation: 2, bound: { way: 'code' } })
  expect((await new Actor(id).call(me)).homes).toEqual([])
})
