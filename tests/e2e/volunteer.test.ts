import '../support/functions-here'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { addDays, dayOf } from '@shared/kernel/day'
import { now } from '@functions/platform/clock'
import { type OpenWindow, at, enterAs, openBrowser, openWindow, shoot } from '../support/browser'
import { signInAs } from '../support/stack'

/**
 * The way of a volunteer by hand on the seeded district: the community checks a registration that waits, the volunteer joins by the leader's
 * code, the leader records a service, hours and a certificate follow, and anybody can check it without signing in.
 */
let browser: Browser
let he: OpenWindow
let leader: OpenWindow
let desk: OpenWindow
let nobody: OpenWindow
const home = '/packages/volunteer/pages/home/index'

beforeAll(async () => {
  browser = await openBrowser()
  ;[he, leader, nobody, desk] = (await Promise.all([
    ...(['phone', 'phone', 'phone'] as const).map((size) => openWindow(browser, size)),
    openWindow(browser, 'desk'),
  ] as const)) as [OpenWindow, OpenWindow, OpenWindow, OpenWindow]
  await enterAs(he, await signInAs('volunteer-he'), home)
  await enterAs(leader, await signInAs('leader-elders'), home)
  await enterAs(desk, await signInAs('worker-sun'), '/packages/desk/pages/home/index?at=volunteers')
})
afterAll(() => browser.close())

const sees = (page: Page | Locator, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const press = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first().click()

test('the community checks who registered', async () => {
  await sees(he.page, /正在核对您的登记/)
  await shoot(he.page, 'volunteer-waiting')
  const { page } = desk
  await press(page, '核对：何**的档案')
  const drawer = page.getByRole('dialog')
  await sees(drawer, '手机教学、防诈宣传')
  await shoot(page, 'desk-volunteer-file')
  await press(drawer, '通过登记')
  await sees(drawer, '已登记')
  await he.page.reload()
  await sees(he.page, /您是登记志愿者/)
})

test('a team is joined by the code of its leader, who writes down a service', async () => {
  const { page } = leader
  await sees(page, '队长')
  await press(page, /银龄服务队/)
  await sees(page, '队长要办的')
  await shoot(page, 'volunteer-team-leader')
  await press(page, '看入队码')
  const code = page.locator('.code-spoken').filter({ visible: true }).first()
  await code.waitFor()
  const text = (await code.textContent()) ?? ''
  expect(text).toMatch(/^[0-9A-V]{6}$/)

  await press(he.page, /找服务队/)
  await press(he.page, /银龄服务队/)
  await he.page
    .getByLabel(/入队码/)
    .filter({ visible: true })
    .fill(text)
  await press(he.page, '用入队码加入')
  await sees(he.page, '我是队员')

  await page.reload()
  await press(page, /登记一次服务/)
  await page.getByLabel('服务名称').filter({ visible: true }).fill('手机帮扶进楼道')
  await page
    .getByLabel('哪一天')
    .filter({ visible: true })
    .fill(addDays(dayOf(now()), -2))
  await page.getByLabel('几点开始').filter({ visible: true }).last().fill('09:00')
  await page.getByLabel('几点结束').filter({ visible: true }).last().fill('10:30')
  await press(page, /^何\*\*/)
  await press(page, /^登记$/)
  await sees(page, '1 小时 30 分')
  await shoot(page, 'volunteer-recorded')
})

test('hours make a certificate that anybody can check', async () => {
  const { page } = he
  await page.goto(at(home))
  await page.reload()
  await sees(page, '1 小时 30 分')
  await shoot(page, 'volunteer-home')
  await press(page, /服务证书/)
  await press(page, '开一份现在的证书')
  const number = (await page.locator('.certificate-number').filter({ visible: true }).first().textContent()) ?? ''
  await shoot(page, 'volunteer-certificate')

  await nobody.page.goto(at(`/packages/account/pages/certificate/index?number=${number}`))
  await sees(nobody.page, /这份证书是真的。/)
  await sees(nobody.page, /何\*\*/)
  await shoot(nobody.page, 'volunteer-verify')
  await nobody.page.getByLabel('证书编号').fill(number.replace(/.$/, (c) => (c === '7' ? '8' : '7')))
  await press(nobody.page, '查一查')
  await sees(nobody.page, /编号不对/)
})

test('the desk settles hours that wait', async () => {
  const { page } = desk
  await page.goto(at('/packages/desk/pages/home/index?at=volunteers&view=hours'))
  await page.reload()
  await sees(page, /没有签退/)
  await shoot(page, 'desk-volunteer-hours')
  for (const [view, words] of [
    ['teams', '银龄服务队'],
    ['honours', /公示到/],
    ['training', '上门服务安全须知'],
    ['targets', '登记志愿者'],
  ] as const) {
    await page.goto(at(`/packages/desk/pages/home/index?at=volunteers&view=${view}`))
    await page.reload()
    await sees(page, words)
    await shoot(page, `desk-volunteer-${view}`)
  }
  expect([...he.wrong, ...leader.wrong, ...desk.wrong, ...nobody.wrong]).toEqual([])
})
