import '../support/functions-here'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { addDays, dayOf } from '@shared/kernel/day'
import { noPortraitWords } from '@shared/volunteer/portrait'
import { now } from '@functions/platform/clock'
import { drawnFace } from '../../infra/local/seed/drawnFace'
import { type OpenWindow, at, enterAs, openBrowser, openWindow, shoot } from '../support/browser'
import { carry, startChain } from '../support/dispatch'
import { sessionOf } from '../support/orderStory'
import { signInAs } from '../support/stack'
import { checkedFace } from '../support/volunteers'

/**
 * The way of a volunteer by hand on the seeded district: the community checks a registration that waits, the volunteer joins by the leader's
 * code, the leader records a service, hours and a certificate follow, and anybody can check it without signing in.
 */
let browser: Browser
let he: OpenWindow
let leader: OpenWindow
let desk: OpenWindow
let nobody: OpenWindow
const largest = JSON.stringify({ data: { elder: true, hinted: true, size: 'huge' } })
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
/** A picture that is there and was loaded. */
const faceIn = async (page: Page | Locator, name: string): Promise<void> => {
  const picture = page.getByRole('img', { name }).filter({ visible: true }).first()
  await picture.waitFor()
  await picture.scrollIntoViewIfNeeded()
  await expect(
    picture.evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return img.naturalWidth
    }),
  ).resolves.toBeGreaterThan(0)
}

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

test('the community looks at the face for the card', async () => {
  const { page } = he
  await page.goto(at('/packages/volunteer/pages/register/index'))
  await page.reload()
  await sees(page, '志愿者证照片')
  const chooser = page.waitForEvent('filechooser')
  await press(page, '拍照或选照片')
  await (await chooser).setFiles({ name: '照片.png', mimeType: 'image/png', buffer: drawnFace({ hair: 20, glasses: true }) })
  await press(page, '同意，交给社区核对')
  await sees(page, '等社区核对')
  await shoot(page, 'volunteer-portrait-waits')

  await desk.page.goto(at('/packages/desk/pages/home/index?at=volunteers'))
  await desk.page.reload()
  await desk.page.getByText('证书、照片待核对').filter({ visible: true }).click()
  await press(desk.page, '核对材料：何**的档案')
  const drawer = desk.page.getByRole('dialog')
  await faceIn(drawer, '何**待核对的照片')
  await shoot(desk.page, 'desk-volunteer-portrait')
  await press(drawer, '是本人')
  await faceIn(drawer, '何**在志愿者证上的照片')
  await page.reload()
  await sees(page, '已核对')
  await page.goto(at(home))
})

test('card and check show the face that the community has checked, and say so where there is none', async () => {
  const chain = await startChain()
  const { orderId } = await carry(chain, 'scheduled')
  const { quarter, team } = chain
  const [card, door] = [await openWindow(browser, 'phone'), await openWindow(browser, 'phone')]
  for (const { page } of [card, door]) await page.addInitScript((text) => window.localStorage.setItem('linli.reading', text), largest)
  const session = sessionOf(team.leader, team.leader.personId)
  await enterAs(card, session, `/packages/dispatch/pages/card/index?id=${orderId}`)
  await sees(card.page, noPortraitWords)
  await shoot(card.page, 'card-without-portrait')
  await checkedFace({ community: quarter.community, worker: quarter.worker.token }, team.leader, drawnFace({ hair: 10, glasses: true }))
  await card.page.reload()
  await faceIn(card.page, '童星火的照片')
  await shoot(card.page, 'card-portrait')
  const code = (await card.page.locator('.badge-code + .badge-number').filter({ visible: true }).first().textContent()) ?? ''
  await door.page.goto(at(`/packages/dispatch/pages/verify/index?scene=${code}`))
  await sees(door.page, '是真的，就是这一次来服务的人。')
  await faceIn(door.page, '童**的照片')
  await shoot(door.page, 'verify-portrait')
  expect(await door.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
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
