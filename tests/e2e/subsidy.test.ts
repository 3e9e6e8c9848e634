import '../support/functions-here'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { Day, dayOf } from '@shared/kernel/day'
import { readSubsidy } from '@shared/subsidy/contract'
import { now } from '@functions/platform/clock'
import { keys, table } from '@functions/subsidy/store'
import { community, district, street } from '../../infra/local/seed/district'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, openBrowser, openWindow, shoot } from '../support/browser'
import { type Lift, registeredLift } from '../support/lifts/registeredLift'
import { choose } from '../support/seats'
import { signInAs } from '../support/stack'

/**
 * The subsidy of one lift by hand at the desk: the community enters the builders' application, the street returns it once, all three
 * offices pass it, the housing bureau makes the plan final, the treasury pays.
 */

let browser: Browser
let lift: Lift
const seats = new Map<string, OpenWindow>()

beforeAll(async () => {
  browser = await openBrowser()
  const people = {
    id: district,
    streets: [street.id, street.id] as const,
    as: () => Promise.reject(new Error('the district has its people')),
  }
  lift = await registeredLift(people, { community: community.id, levelEntry: true })
})
afterAll(() => browser.close())

/** The desk of a seeded person, at the subsidy of the lift. */
const seat = async (person: string, query = `at=lift&lift=${lift.caseId}&tab=subsidy`): Promise<Page> => {
  const open = seats.get(person) ?? (await openWindow(browser, 'desk'))
  if (!seats.has(person)) await enterAs(open, await signInAs(person), `/packages/desk/pages/home/index?${query}`)
  else {
    await open.page.goto('about:blank')
    await open.page.goto(at(`/packages/desk/pages/home/index?${query}`))
  }
  seats.set(person, open)
  return open.page
}

const sees = (page: Page | Locator, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page | Locator, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    .first()
    .click()
const dialogOf = (page: Page): Locator => page.getByRole('dialog')
const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(`a picture of ${name}`) })

const pass = async (person: string, after: string | RegExp): Promise<void> => {
  const page = await seat(person)
  await press(page, '审核通过')
  await press(dialogOf(page), '审核通过')
  await sees(page, after)
}

test('the community enters the application: what is missing is said beside its field, then it is sent', async () => {
  const page = await seat('worker-sun')
  await sees(page, '财政补贴')
  await press(page, '填写补贴申请')
  const dialog = dialogOf(page)
  await dialog.getByLabel(/最高层数/).fill('5.5')
  await sees(dialog, '18 万元')
  await dialog.getByLabel(/使用单位/).fill('示例物业服务公司')
  await dialog.getByLabel(/加装总费用/).fill('500000')
  await dialog.getByLabel('发票号码').fill('24322000000012345678')
  await dialog.getByLabel('金额', { exact: true }).fill('500000')
  const inputs = dialog.locator('input[type=file]')
  await inputs.nth(1).setInputFiles(photo('发票.jpg'))
  await sees(dialog, '发票.jpg')
  await press(dialog, '提交申请')
  await sees(dialog, /请上传《特种设备注册登记表》复印件/)
  await sees(dialog, /请全体建设者承诺/)
  await inputs.nth(0).setInputFiles(photo('登记表.jpg'))
  await sees(dialog, '登记表.jpg')
  await choose(dialog.getByRole('checkbox'))
  await press(dialog, '提交申请')
  await sees(page, '申请已提交，等社区初审。')
  await shoot(page, 'subsidy-applied')
})

test('the street returns it with every reason; the builders read them on the phone; it comes again', async () => {
  await pass('worker-sun', '社区已通过，等街道初审。')
  const page = await seat('officer')
  await press(page, '退回')
  const dialog = dialogOf(page)
  await dialog.getByLabel('第 1 条是哪一项').first().click()
  await page.locator('.ant-select-item-option', { hasText: '总费用和发票' }).click()
  await dialog.getByLabel('第 1 条缺什么、怎么改').fill('发票看不清金额，请重新拍照上传')
  await press(dialog, '退回并告知')
  await sees(page, '申请已退回，按列出的原因改好后重新提交。')
  await shoot(page, 'subsidy-returned')

  const again = await seat('worker-sun')
  await press(again, '填写补贴申请')
  await press(dialogOf(again), '提交申请')
  await sees(again, '申请已提交，等社区初审。')
  await sees(again, /第 2 次/)
})

test('three offices pass it, the plan is made final, the treasury pays', async () => {
  await pass('worker-sun', '社区已通过，等街道初审。')
  await pass('officer', '街道已通过，等区住建局复审。')
  await pass('bureau-housing', /复审完成，等待列入/)
  // As if the review had been completed in a window that is over.
  const year = Number(dayOf(now()).slice(0, 4))
  const review = { on: Day.parse(`${year - 1}-10-08`), planYear: year, outside: false }
  await table.write({ update: keys.file(lift.caseId), set: { review }, when: [] })

  const plan = await seat('bureau-housing', 'at=subsidies&tab=plan')
  await plan.locator('.ant-select', { has: plan.getByRole('combobox', { name: '年度', exact: true }) }).click()
  await plan.locator('.ant-select-item-option', { hasText: `${year} 年` }).click()
  await sees(plan, `${year} 年财政补贴计划`)
  await shoot(plan, 'subsidy-plan')
  await press(plan, '定下计划')
  await press(dialogOf(plan), '定下计划')
  await sees(plan, '待拨付')

  const pay = await seat('bureau-finance')
  await press(pay, '登记拨付')
  await dialogOf(pay)
    .getByLabel('支付凭证号')
    .fill(`PZ${year}-${lift.caseId.slice(-6)}`)
  await press(dialogOf(pay), '登记已拨付')
  await sees(pay, /补贴已于 .* 拨付/)
  await shoot(pay, 'subsidy-paid')
  const view = await new Actor('bureau-finance').call(readSubsidy, { params: { caseId: lift.caseId } })
  expect(view).toMatchObject({ state: 'paid', planYear: year, payment: { amount: 18_000_000 } })
})

test('nothing went wrong in any window', () => {
  expect([...seats.values()].flatMap(({ wrong }) => wrong)).toEqual([])
})
