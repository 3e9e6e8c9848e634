import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { me } from '@shared/identity/contract'
import { OwnerKey } from '@shared/registry/model'
import { listCases } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { Question, questionTexts } from '@shared/retrofit/preCheck'
import { expressWish } from '@shared/retrofit/wishContract'
import { Actor } from '../support/actor'
import { goTo, shoot } from '../support/browser'
import { type Estate, openVote, settledEstate } from '../support/estate'
import { boundOwner, seats, sees } from '../support/seats'
import { settled } from '../support/stack'

/** The case of a lift in the browser: from a wish on the phone to the vote at the desk, followed by an owner; and a bureau's opinion. */

const { enter } = seats()
const desk = '/packages/desk/pages/home/index'

let estate: Estate
let owner: Actor
let caseId: CaseId
beforeAll(async () => {
  estate = await settledEstate(['101', '102', '201', '202'])
  owner = await boundOwner(estate)
})

/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    .filter({ visible: true })
    .last()
    .click()

test('one tap on the phone says that the home wants a lift, another takes it back', async () => {
  const phone = await enter(owner, 'phone', '/packages/retrofit/pages/wish/index')
  await sees(phone, '还差 2 户')
  await phone.getByRole('button', { name: '我想装电梯' }).click()
  await sees(phone, '您家已登记：想装')
  await sees(phone, '还差 1 户')
  await phone.getByRole('button', { name: '收回' }).click()
  await sees(phone, '还差 2 户')
  await phone.getByRole('button', { name: '我想装电梯' }).click()
  await sees(phone, '还差 1 户')
  await shoot(phone, 'phone-wish')
})

test('the worker opens the case from the pool, checks the building and links the vote', async () => {
  const neighbour = await boundOwner(estate, 1)
  const { homes } = await neighbour.call(me)
  const ownerKey = OwnerKey.parse(homes[0]?.ownerKey)
  await neighbour.call(expressWish, { params: { placeId: estate.unit, ownerKey }, body: { stance: 'wants' } })

  const page = await enter(estate.worker, 'desk', `${desk}?at=cases&view=pool`)
  const panel = page.locator('.dk-panel', { has: page.getByRole('heading', { name: estate.name }) })
  await shoot(page, 'desk-pool')
  await panel.getByRole('button', { name: '1 幢 1 单元：4 户中 2 户想装，可以立项' }).click()
  await sees(page, '想装的已到半数，可以立项')
  await press(page, '立项')
  await sees(page, '给一部电梯立项')
  await press(page, '立项')
  await sees(page, '有邻居想装电梯，正在登记意愿。')
  await sees(page, '还没有做资格初筛')

  await page.getByRole('spinbutton', { name: '地上层数' }).fill('6')
  for (const question of Question.options) {
    const group = page.getByRole('group', { name: questionTexts[question], exact: true })
    await group.getByText('是', { exact: true }).click()
    await page.getByRole('textbox', { name: `${questionTexts[question]}的依据` }).fill('现场查看')
  }
  await sees(page, '符合加装条件')
  await press(page, '保存初筛')
  await page.getByRole('button', { name: '重新填' }).waitFor()
  await shoot(page, 'desk-case-wishing')

  const title = `${estate.name}加装电梯`
  await openVote(estate, { title })
  await page.reload()
  await page.getByRole('combobox', { name: '选择已发布的表决' }).click()
  await page.getByTitle(new RegExp(title)).click()
  await press(page, '关联并开始征求意见')
  await sees(page, '全体业主正在表决。')
  const { items } = await estate.worker.call(listCases, { query: { place: estate.id } })
  expect(items).toMatchObject([{ state: 'consulting' }])
  const [card] = items
  if (card) caseId = card.caseId
})

test('an owner follows it: on the first page, on the road as a picture, and on to the vote', async () => {
  const phone = await enter(owner, 'phone', '/pages/home/index')
  await phone
    .getByRole('button', { name: /我家的电梯/ })
    .filter({ visible: true })
    .click()
  await sees(phone, '全体业主正在表决。')
  await phone.getByRole('listitem', { name: '第 1 层：商量，现在在这里' }).filter({ visible: true }).waitFor()
  await sees(phone, '开始征求意见')
  await shoot(phone, 'phone-case')
  await phone
    .getByRole('button', { name: /去看表决/ })
    .filter({ visible: true })
    .click()
  await sees(phone, /正在表决|请在/)
})

test('a bureau sees its lifts and nothing else, and signs its opinion', async () => {
  const planning = new Actor('bureau-planning')
  const page = await enter(planning, 'desk', desk)
  await sees(page, '轮到您办的加梯')
  const doors = page.getByRole('navigation', { name: '工作台' })
  expect(await doors.getByRole('link', { name: '表决' }).count()).toBe(0)
  expect(await doors.getByRole('link', { name: '业主名册' }).count()).toBe(0)
  await page.getByRole('link', { name: /6 幢 1 单元加装电梯/ }).click()
  await page.getByRole('link', { name: '去看材料、签意见' }).click()
  await press(page, '签意见')
  const dialog = page.getByRole('dialog', { name: '区自然资源规划分局的意见' })
  await dialog.getByText('同意', { exact: true }).click()
  await shoot(page, 'desk-opinion')
  await dialog.getByRole('button', { name: /签意见/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '改意见' }).waitFor()
  await settled()
  await goTo(page, `${desk}?at=lift&lift=${caseId}`)
  await sees(page, '全体业主正在表决。')
})
