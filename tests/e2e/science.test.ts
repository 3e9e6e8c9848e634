import '../support/functions-here'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { book, listBookings } from '@shared/activity/bookingContract'
import { doorList } from '@shared/activity/doorContract'
import { createProgramme, listProgrammes, planSessions, publishSessions } from '@shared/activity/programmeContract'
import type { SessionView } from '@shared/activity/view'
import { addDays, dayOf } from '@shared/kernel/day'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { community } from '../../infra/local/seed/district'
import { partyFor, programmeText, sessionPlan } from '../support/activity'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, goTo, openBrowser, openWindow, shoot } from '../support/browser'
import { quarterAfter } from '../support/quarter'
import { anyPhone, anyone, signInAs } from '../support/stack'

/**
 * Staff by hand: an organiser composes, plans and publishes, helps somebody book, moves the session and calls it off; at the door people are
 * noted without a network, after a restart too, and once it is back each counts once; the report is looked at.
 */

let browser: Browser
let desk: OpenWindow
let phone: OpenWindow
const worker = new Actor('worker-sun')

beforeAll(async () => {
  browser = await openBrowser()
  desk = await openWindow(browser, 'desk')
  phone = await openWindow(browser, 'phone')
  await enterAs(desk, await signInAs('worker-sun'), '/packages/desk/pages/home/index?at=science&view=programmes')
})
afterAll(() => browser.close())

const sees = (page: Page | Locator, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page | Locator, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`${[...name].join('\\s?')}$`) })
    .filter({ visible: true })
    .first()
    .click()
const show = (query: string) => goTo(desk.page, `/packages/desk/pages/home/index?${query}`)
const openAgain = async (window: OpenWindow, route: string): Promise<void> => {
  await window.page.goto('about:blank')
  await window.page.goto(at(route))
}

const title = `手机课：认识二维码${randomUUID().slice(0, 4)}`
const startDay = addDays(dayOf(now()), 2)

test('a phone class is composed; what is missing is said beside its field; it is planned and published', async () => {
  const { page } = desk
  await page.getByRole('link', { name: '新节目' }).click()
  await press(page, '保存，去排场次')
  await sees(page, '标题至少 4 个字')
  await page.getByLabel('种类', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: '老年手机课' }).click()
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel(/^简介/).fill('认识二维码，学会扫一扫，哪些码不能扫。')
  await page.getByLabel('程度', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: '零基础' }).click()
  await page.getByRole('checkbox', { name: '老年人' }).check()
  await page.getByLabel('场地', { exact: true }).fill('云梯社区活动室')
  await page.getByLabel(/^地址/).fill('示范街道云梯路 1 号一楼')
  await sees(page.getByRole('region', { name: '手机预览' }), title)
  await shoot(page, 'science-compose')
  await press(page, '保存，去排场次')
  await press(page, '排场次')
  await page.getByLabel('第 1 次日期').click()
  await page.locator(`.ant-picker-dropdown:visible td[title="${startDay}"]`).click()
  await page.getByLabel('什么时候开始预约（准点开放）').click()
  await page.locator('.ant-picker-dropdown:visible').getByText('此刻').click()
  // Fewer than three in ten for the telephone: it says so, and one click mends it.
  await page.getByLabel('电话和现场预约').fill('1')
  await sees(page, /至少三成名额要留给电话和现场报名/)
  await press(page, '按三成分')
  await shoot(page, 'science-plan')
  await press(page, '排好这一场')
  await sees(page, /有 1 场排好了还没有发布/)
  await press(page, '发布')
  await page.getByRole('dialog').getByText('名额、报名规则和地点不能再改').waitFor()
  await press(page.getByRole('dialog'), '发布')
  await sees(page, '可以预约')
  const { items } = await worker.call(listProgrammes, { query: { place: community.id } })
  expect(items.find((one) => one.title === title)).toMatchObject({ state: 'published', elderClass: { level: 'beginner' } })
})

test('somebody who rings is helped to a seat; the time is changed, then it is called off; everybody knows why', async () => {
  const { page } = desk
  await page.getByRole('table').getByRole('link').first().click()
  await press(page, '帮人报名')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^谁打来的/).fill('赵老三')
  await dialog.getByLabel(/^电话/).fill('12345')
  await press(dialog, '报上名')
  await sees(dialog, /请填写 11 位手机号/)
  await dialog.getByLabel(/^电话/).fill('13800007729')
  await press(dialog, '报上名')
  await sees(page, '赵**')
  await sees(page, '社区代报')
  await shoot(page, 'science-bookings')
  await press(page, '改时间')
  await page.getByRole('dialog').getByLabel('第 1 次日期').click()
  await page.locator(`.ant-picker-dropdown:visible td[title="${addDays(startDay, 1)}"]`).click()
  await page
    .getByRole('dialog')
    .getByLabel(/^为什么改/)
    .fill('讲课老师那天有事')
  await press(page.getByRole('dialog'), '改时间，请大家确认')
  await sees(page, /改过时间：讲课老师那天有事/)
  await sees(page, '时间有变，请确认')
  await press(page, '取消这一场')
  await page.getByRole('dialog').getByLabel(/^原因/).fill('活动室停电')
  await press(page.getByRole('dialog'), '取消活动，通知大家')
  await sees(page, /取消了：活动室停电/)
  await show('at=science&view=calls')
  await sees(page, '活动取消了，告诉一声')
  await shoot(page, 'science-calls')
})

/** A session whose door is open, with two people who booked. */
const openDoor = async (): Promise<SessionView> => {
  const { programmeId } = await worker.call(createProgramme, {
    body: { programmeKey: randomUUID(), place: community.id, text: programmeText({ title: '门口签到的讲座' }) },
  })
  const startsAt = quarterAfter(now())
  const plan = sessionPlan({ lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }], opensAt: plus(now(), -DAY), closesAt: startsAt })
  const { items } = await worker.call(planSessions, { params: { programmeId }, body: { planKey: randomUUID(), plan, weekly: null } })
  const { sessions } = await worker.call(publishSessions, { params: { programmeId }, body: { sessions: items.map((s) => s.sessionId) } })
  const [session] = sessions
  if (!session) throw new Error('nothing was published')
  for (const name of ['钱甲一', '吴乙二']) {
    const number = anyPhone()
    const party = partyFor({ phone: number }, 1, { guests: [{ name, phone: number, born: null, elder: true }] })
    await new Actor(anyone()).call(book, {
      params: { sessionId: session.sessionId },
      body: { bookingKey: randomUUID(), party, terms: session.terms },
    })
  }
  return session
}

test('at the door people are noted without a network, after a restart too; with it each counts once', async () => {
  const { sessionId } = await openDoor()
  const { items } = await worker.call(listBookings, { params: { sessionId } })
  const { page, context } = phone
  const route = `/packages/field/pages/door/index?id=${sessionId}`
  await enterAs(phone, await signInAs('worker-sun'), route)
  await sees(page, '还没到 2 人')
  await shoot(page, 'door-names')
  await context.route('**/api/**', (request) => request.abort())
  await page.getByRole('button', { name: /^钱\*\* .* 到了$/ }).click()
  await sees(page, '1 个等着交')
  // The page is loaded anew, as after a restart: list and mark are still there.
  await openAgain(phone, route)
  await sees(page, /名单是 .* 存的/)
  await sees(page, '1 个等着交')
  await page.getByRole('button', { name: '扫他的码' }).click()
  const other = items.find(({ guests }) => guests[0]?.name.startsWith('吴'))
  const field = page.getByLabel('扫码枪，或粘贴码里的文字')
  await field.fill(`linli:seat:es_${'0'.repeat(26)}:${other?.bookingId ?? ''}:0:x`)
  await page.getByRole('button', { name: '记上' }).click()
  await sees(page, '这是另一场活动的码，没有记。')
  for (const words of ['吴** 到了。', '吴** 已经签到过了。']) {
    await field.fill(`linli:seat:${sessionId}:${other?.bookingId ?? ''}:0:x`)
    await page.getByRole('button', { name: '记上' }).click()
    await sees(page, words)
  }
  await sees(page, '2 个等着交')
  await shoot(page, 'door-offline')
  await context.unroute('**/api/**')
  await sees(page, '都交上去了')
  await sees(page, '签到成功')
  await page.getByRole('button', { name: '显示签到码' }).click()
  await sees(page, /已经有 2 人到了/)
  await shoot(page, 'door-code')
  const { guests } = await worker.call(doorList, { params: { sessionId } })
  expect(guests.map(({ came }) => came)).toEqual([[0], [0]])
  await show(`at=session&session=${sessionId}&tab=report`)
  await sees(desk.page, '谁来了')
  await shoot(desk.page, 'science-report')
  await show(`at=session&session=${sessionId}&tab=print`)
  await sees(desk.page, /微信扫码预约/)
  await show('at=science&view=season')
  await sees(desk.page, /人次：来一次课算一次/)
  await shoot(desk.page, 'science-season')
})

test('nothing went wrong in any window', () => {
  expect([...desk.wrong, ...phone.wrong]).toEqual([])
})
