import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { claimOrder, logContact, scheduleOrder } from '@shared/dispatch/hallContract'
import { addMenuItem } from '@shared/dispatch/menuContract'
import { OrderId } from '@shared/dispatch/order'
import { readOrder } from '@shared/dispatch/orderContract'
import { checkOut } from '@shared/dispatch/serviceContract'
import type { OrderView } from '@shared/dispatch/view'
import { MINUTE, instant, msOf } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { me } from '@shared/identity/contract'
import '../support/functions-here'
import { type OpenWindow, enterAs, openBrowser, openWindow, shoot } from '../support/browser'
import { api, mustApi, signInAs } from '../support/stack'
import type { Person, Quarter, Team } from '../support/dispatch'

/**
 * A woman of 72 rings the community. A worker writes the order down, dispatches it with the keyboard, the association takes it and offers it
 * to two teams, exactly one of which gets it; the worker notes by telephone that the volunteers came, that it was done, and how it was found.
 */

const phone = '13800009472'
const { foundTeam } = await import('../support/dispatch')

let browser: Browser
let worker: OpenWindow
let officer: OpenWindow
let teams: [Team, Team]
let orderId: OrderId

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
const sees = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const deskAt = (query: string) => `/packages/desk/pages/home/index?${query}`
const inDialog = async (page: Page, act: string): Promise<void> => {
  await button(page.getByRole('dialog'), act).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const read = (by: Person): Promise<OrderView> => mustApi(readOrder, { token: by.token, params: { orderId } })

beforeAll(async () => {
  browser = await openBrowser()
  worker = await openWindow(browser, 'desk')
  officer = await openWindow(browser, 'desk')
  const [of, association] = await Promise.all([signInAs('worker-li'), signInAs('association')])
  const { staff, personId } = await mustApi(me, { token: of.accessToken })
  const community = staff[0]?.place
  const district = community && ancestorAt(community, 'district')
  if (!community || !district) throw new Error('the worker has no community')
  const known = { personId, token: of.accessToken }
  const street = ancestorAt(community, 'street') ?? district
  const quarter: Quarter = { community, street, district, worker: known, streetOfficer: known, officer: () => Promise.resolve(known) }
  teams = [await foundTeam(quarter, { name: '银龄试验队' }), await foundTeam(quarter, { name: '星火试验队' })]
  await mustApi(addMenuItem, {
    token: association.accessToken,
    body: {
      ...{ itemKey: randomUUID(), district, department: 'association' },
      text: {
        ...{ kind: 'phoneHelp', title: '上门教用手机试验', offered: '教打电话、视频和挂号', notOffered: '不修手机', areas: [district] },
        ...{ usualMinutes: 60, atHome: true, risks: '不碰银行卡和验证码' },
        needs: { skill: 'phoneHelp', qualification: null, insured: false, twoPersons: false },
      },
    },
  })
  await enterAs(worker, of, deskAt('at=takeOrder'))
  await enterAs(officer, association, deskAt('at=orders'))
})
afterAll(() => browser.close())

test('the call is written down and has a number', async () => {
  const { page } = worker
  await page.getByRole('textbox', { name: /^电话/ }).first().fill(phone)
  await sees(page, '没有正在办的单子')
  await page.getByRole('textbox', { name: /^称呼/ }).first().fill('李奶奶')
  await page.getByRole('textbox', { name: /^地址/ }).fill('3 幢 2 单元 501 室')
  await page.getByRole('radio', { name: /上门教用手机试验/ }).check()
  await page.getByRole('textbox', { name: /^他的原话/ }).fill('不会用手机挂号，想学视频通话')
  await shoot(page, 'orders-call')
  await button(page, '记下这一单').click()
  await sees(page, '把单号念给他听，请他记下来。')
  await shoot(page, 'orders-placed')
  await page.getByRole('link', { name: '去派单' }).click()
  await sees(page, '等社区派单。看清楚要什么，派给合适的部门。')
  orderId = OrderId.parse(/order=(so_[0-9A-Z]+)/.exec(page.url())?.[1])
  await page.getByRole('link', { name: '点单', exact: true }).first().click()
})

test('it is found by its number and dispatched with the keyboard alone', async () => {
  const { page } = worker
  const card = page.locator(`a[href*="${orderId}"]`)
  await card.waitFor()
  const number = ((await card.textContent()) ?? '').slice(0, 9)
  await card.focus()
  await page.keyboard.press('/')
  await page.keyboard.type(number.slice(5))
  await card.focus()
  await page.keyboard.press('d')
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /区科协/ })
    .waitFor()
  await shoot(page, 'orders-dispatch')
  await button(page.getByRole('dialog'), '派单').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('region', { name: /^派单/ }).locator(`a[href*="${orderId}"]`).waitFor()
  await shoot(page, 'orders-board')
})

test('the association takes it and offers it to two teams, of which one gets it', async () => {
  const { page } = officer
  await page.locator(`a[href*="${orderId}"]`).click()
  await button(page, '领单').click()
  await inDialog(page, '领单')
  await button(page, '派给服务队').click()
  for (const name of ['银龄试验队', '星火试验队']) await page.getByRole('dialog').getByRole('checkbox', { name }).check()
  await shoot(page, 'orders-offer')
  await inDialog(page, '派给服务队')
  await sees(page, '等服务队接单。')
  const { turn, community, contactMinutes } = await read(teams[0].leader)
  const answers = await Promise.all(
    teams.map(({ leader, teamId }) =>
      api(claimOrder, { token: leader.token, params: { orderId }, body: { teamId, turn, community, contactMinutes } }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  if (!answers[0]?.ok) teams.reverse()
})

test('a worker notes by telephone that they came, that it was done and how it was', async () => {
  const [{ leader, members }] = teams
  const people = [leader, ...members].slice(0, 2)
  const claimed = await read(leader)
  const now = msOf(claimed.now)
  const contacted = await mustApi(logContact, {
    token: leader.token,
    params: { orderId },
    body: { turn: claimed.turn, outcome: 'reached' },
  })
  await mustApi(scheduleOrder, {
    token: leader.token,
    params: { orderId },
    body: {
      ...{ turn: contacted.turn, startsAt: instant(now + 30 * MINUTE), endsAt: instant(now + 90 * MINUTE) },
      members: people.map(({ personId }) => personId),
    },
  })
  const { page } = worker
  await page.locator(`a[href*="${orderId}"]`).click()
  for (let left = people.length; left > 0; left -= 1) {
    await button(page, '电话核实签到').first().click()
    await page.getByRole('dialog').getByRole('checkbox').check()
    await inDialog(page, '记下签到')
  }
  await sees(page, '正在服务，等签退。')
  for (const { token } of people) await mustApi(checkOut, { token, params: { orderId }, body: { report: '教会了挂号。' } })
  await page.reload()
  await button(page, '电话确认完成').click()
  await inDialog(page, '确认完成')
  await button(page, '记下电话评价').click()
  await page.getByRole('dialog').getByRole('radio', { name: /^满意/ }).check()
  await inDialog(page, '记下评价')
  await sees(page, '全部办完了。')
  await shoot(page, 'orders-done')
  const order = await read(leader)
  expect(order).toMatchObject({ state: 'reviewed', confirmed: { by: 'call' }, review: { face: 'good', byCall: true } })
  expect(order.members.every(({ way }) => way === 'call')).toBe(true)
  expect([...worker.wrong, ...officer.wrong]).toEqual([])
})
