import '../support/functions-here'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { listProgrammes, readProgramme } from '@shared/activity/programmeContract'
import type { SessionCard } from '@shared/activity/view'
import { withdraw } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import type { OrderId, OrderText } from '@shared/dispatch/order'
import { placeOrder } from '@shared/dispatch/orderContract'
import { parentOf } from '@shared/kernel/place'
import type { BookingView } from '@shared/activity/booking'
import { ancestorAt } from '@shared/kernel/place'
import { openCase } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { community as seeded } from '../../infra/local/seed/district'
import { type Measures, byRuler, measures, problemsOf } from '../support/a11y'
import { bookAs, openSession, partyFor, phoneClass } from '../support/activity'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, goTo, openBrowser, openWindow, shoot, sizes, still } from '../support/browser'
import { type Estate, castAs, closeVote, openVote, settledEstate } from '../support/estate'
import { anyPhone, signInAs } from '../support/stack'
import { tokenWith } from '../support/tokens'

/**
 * Every screen in four modes: as usual, dark, in 长辈版, and in 长辈版 with the largest text, the last also on a phone of 320 px.
 * WCAG A and AA by axe (names, roles, contrast …), targets, text sizes, nothing that sticks out, is cut or lies on something else,
 * with strings as long as the contract allows.
 */

const longTitle = '测试小区一幢一单元与二单元共同加装一部无障碍担架电梯并改造单元门厅及消防通道事项'.slice(0, 40)
const longText = `${'在单元北侧加装一部电梯，停靠 1 至 6 层，用连廊接到楼梯休息平台。'.repeat(12)}https://example.cn/${'a'.repeat(90)}`

let browser: Browser
let estate: Estate
let running: DecisionId
let closed: DecisionId
let upcoming: DecisionId
let withdrawn: DecisionId
let lift: CaseId
let booking: BookingView
let order: OrderId
let elderly: Estate
let science: Pick<SessionCard, 'programmeId' | 'sessionId'>
let seats: Record<'owner' | 'nobody' | 'staff' | 'desk' | 'officer', OpenWindow>

const firstOf = (of: Estate): Actor => of.owners[0] ?? new Actor('nobody')

beforeAll(async () => {
  browser = await openBrowser()
  estate = await settledEstate(['101', '102', '201'])
  running = await openVote(estate, { title: longTitle, text: longText, matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
  closed = await openVote(estate, { title: `${longTitle.slice(0, 36)}（再议）`, text: longText })
  upcoming = await openVote(estate, { title: `${longTitle.slice(0, 36)}（预告）`, text: longText, opensIn: 3 })
  withdrawn = await openVote(estate, { title: `${longTitle.slice(0, 36)}（撤回）`, text: longText })
  await estate.worker.call(withdraw, { params: { decisionId: withdrawn }, body: { reason: '设计方案有变动，需要重新征求意见' } })
  const owner = firstOf(estate)
  await owner.bindHomes()
  await castAs(owner, closed, 'agree')
  await closeVote(estate, closed, 'agree', [owner])
  const body = { units: [estate.unit], levelEntry: true, occupiedFlats: [], ownership: 'commodity' as const, caseKey: randomUUID() }
  lift = (await estate.worker.call(openCase, { body })).caseId
  const worker = new Actor('worker-sun')
  const { items } = await worker.call(listProgrammes, { query: { place: seeded.id } })
  const beginners = items.find(({ title }) => title === '手机课零基础班')
  if (!beginners) throw new Error('the seed has no class')
  const [first] = (await worker.call(readProgramme, { params: { programmeId: beginners.programmeId } })).sessions
  if (!first) throw new Error('the class has no session')
  science = first
  order = (await owner.call(placeOrder, { body: { orderKey: randomUUID(), anyway: true, forWhom: 'self', order: ordered(estate) } }))
    .orderId
  const community = ancestorAt(estate.id, 'community')
  if (community === null) throw new Error('an estate without a community')
  const staff = await tokenWith({ staff: [{ role: 'communityWorker', place: community }] })
  const session = await openSession(
    { community, staff },
    {
      text: { ...phoneClass, title: longTitle, summary: longText.slice(0, 900) },
      plan: { seats: { online: 6, helped: 4, walkIn: 0, social: 0 } },
    },
  )
  const booker = { token: (await signInAs(owner.person)).accessToken, phone: anyPhone() }
  const mother = { name: '欧阳甲乙丙丁', phone: anyPhone(), born: null, elder: true }
  const booked = await bookAs(session, booker, { party: partyFor(booker, 1, { relation: 'child', guests: [mother] }) })
  if (!booked.ok) throw new Error('the class was not booked')
  booking = booked.body
  elderly = await settledEstate(['101', '102'])
  seats = {
    owner: await openWindow(browser, 'phone'),
    nobody: await openWindow(browser, 'phone'),
    staff: await openWindow(browser, 'phone'),
    desk: await openWindow(browser, 'desk'),
    officer: await openWindow(browser, 'desk'),
  }
  await seats.nobody.page.goto(at('/pages/home/index'))
  await enterAs(seats.owner, await signInAs(owner.person))
  await enterAs(seats.staff, await signInAs('worker-sun'))
  await enterAs(seats.desk, await signInAs('worker-sun'), '/packages/desk/pages/home/index')
  await enterAs(seats.officer, await signInAs('officer'), '/packages/desk/pages/home/index')
})
afterAll(() => browser.close())

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const examine = async (page: Page, name: string, limits: Measures): Promise<void> => {
  await still(page)
  await shoot(page, `a11y-${name}`)
  expect(await problemsOf(page, limits)).toEqual([])
}
/** The same screen on the narrowest phone still in use. */
const examineNarrow = async (page: Page, limits: Measures): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 568 })
  const found = await byRuler(page, limits)
  await page.setViewportSize(sizes.phone)
  expect(found).toEqual([])
}

const ordered = (of: Estate): OrderText => ({
  ...{
    kind: 'other',
    itemId: null,
    words: `请教我用手机挂号。${longText.slice(0, 480)}`,
    voice: null,
    photos: [],
    name: '王甲一',
    phone: '13800002001',
  },
  ...{ community: parentOf(of.id) ?? of.id, address: '1 幢 1 单元 101 室', position: null, atHome: true, minors: false, persons: 1 },
  ...{ languages: ['wuxi'], wanted: [], urgent: 'today', contact: { name: '王女儿', phone: '13800002002' } },
})

interface Screen {
  readonly name: string
  readonly route: () => string
  /** Words that are there once the screen is complete. */
  readonly words: string | RegExp
}
const activity = '/packages/activity/pages'
const owners: readonly Screen[] = [
  { name: 'home', route: () => '/pages/home/index', words: /最近的结果|楼里的事/ },
  { name: 'votes', route: () => '/pages/votes/index', words: longTitle },
  { name: 'me', route: () => '/pages/me/index', words: '隐私说明' },
  { name: 'vote', route: () => `/packages/decision/pages/vote/index?id=${running}`, words: '怎样才算通过' },
  { name: 'upcoming', route: () => `/packages/decision/pages/vote/index?id=${upcoming}`, words: '怎样才算通过' },
  { name: 'withdrawn', route: () => `/packages/decision/pages/vote/index?id=${withdrawn}`, words: '撤回原因' },
  { name: 'result', route: () => `/packages/decision/pages/result/index?id=${closed}`, words: '四项是否达到' },
  { name: 'bulletin', route: () => `/packages/decision/pages/bulletin/index?id=${closed}`, words: '表决结果公告' },
  { name: 'notice', route: () => `/packages/decision/pages/notice/index?id=${running}&kind=consultation`, words: '怎样投票' },
  { name: 'wish', route: () => '/packages/retrofit/pages/wish/index', words: '接下来会怎样' },
  { name: 'lift', route: () => `/packages/retrofit/pages/case/index?caseId=${lift}`, words: '办到哪一步了' },
  { name: 'vendors', route: () => `/packages/retrofit/pages/vendors/index?caseId=${lift}`, words: /推荐/ },
  { name: 'services', route: () => '/pages/services/index', words: '说说要帮什么' },
  { name: 'place', route: () => '/packages/dispatch/pages/place/index?kind=other', words: '要帮什么忙？' },
  { name: 'orders', route: () => '/packages/dispatch/pages/orders/index', words: '其他，我来说' },
  { name: 'order', route: () => `/packages/dispatch/pages/order/index?id=${order}`, words: '办到哪一步了' },
  { name: 'verify', route: () => '/packages/dispatch/pages/verify/index', words: '来的人是真的志愿者吗？' },
  { name: 'learn', route: () => '/pages/learn/index', words: longTitle },
  { name: 'activity', route: () => `${activity}/session/index?id=${booking.sessionId}`, words: '谁能来' },
  { name: 'book', route: () => `${activity}/book/index?id=${booking.sessionId}&way=book`, words: '谁来参加？' },
  {
    name: 'booking',
    route: () => `${activity}/booking/index?session=${booking.sessionId}&booking=${booking.bookingId}`,
    words: '预约内容',
  },
  {
    name: 'handover',
    route: () => `${activity}/handover/index?session=${booking.sessionId}&booking=${booking.bookingId}`,
    words: '我要去',
  },
  { name: 'my-activities', route: () => `${activity}/mine/index`, words: longTitle },
  { name: 'learning', route: () => `${activity}/learning/index`, words: '还没有记录' },
  { name: 'classes', route: () => `${activity}/classes/index`, words: '请社区帮我报名' },
  { name: 'find', route: () => `${activity}/find/index`, words: longTitle },
  { name: 'similar', route: () => `${activity}/similar/index?id=${booking.sessionId}`, words: /近处类似的活动|最近没有类似的活动/ },
  { name: 'sheet', route: () => `${activity}/sheet/index?id=${booking.sessionId}`, words: '请记住' },
  { name: 'coach', route: () => `${activity}/coach/index`, words: '开始之前' },
  { name: 'privacy', route: () => '/packages/account/pages/privacy/index', words: '谁在处理' },
  { name: 'data', route: () => '/packages/account/pages/data/index', words: '我的数据' },
  { name: 'bind', route: () => '/packages/account/pages/bind/index', words: /./ },
  { name: 'volunteer', route: () => '/packages/volunteer/pages/home/index', words: '登记成为志愿者' },
  { name: 'volunteer-form', route: () => '/packages/volunteer/pages/register/index', words: '我同意' },
  { name: 'certificate-check', route: () => '/packages/account/pages/certificate/index', words: '查一查' },
  { name: 'my-home', route: () => '/packages/account/pages/my-home/index', words: /./ },
]
const modes = [
  { mode: 'standard', sizeName: '标准', themeName: '浅色', elder: false, narrow: false, limits: measures.phone },
  { mode: 'dark', sizeName: '标准', themeName: '深色', elder: false, narrow: false, limits: measures.phone },
  { mode: 'elder', sizeName: '标准', themeName: '浅色', elder: true, narrow: false, limits: measures.elder },
  { mode: 'elder-huge', sizeName: '特大', themeName: '浅色', elder: true, narrow: true, limits: measures.elder },
] as const

const staffOnThePhone: readonly Screen[] = [
  { name: 'staff-home', route: () => '/pages/home/index', words: '工作台' },
  { name: 'staff-me', route: () => '/pages/me/index', words: '让电脑登录工作台' },
  { name: 'approve', route: () => '/packages/account/pages/approve/index', words: '编号' },
  { name: 'door', route: () => `/packages/field/pages/door/index?id=${science.sessionId}`, words: /还没到 \d+ 人/ },
  { name: 'visits', route: () => `/packages/field/pages/visits/index?id=${running}`, words: /联系不足两次/ },
]

describe.each(modes)('an owner’s phone, $mode', ({ mode, sizeName, themeName, elder, narrow, limits }) => {
  const look = async (page: Page, name: string): Promise<void> => {
    await examine(page, `${mode}-${name}`, limits)
    if (narrow) await examineNarrow(page, limits)
  }
  beforeAll(async () => {
    for (const { page } of [seats.owner, seats.nobody, seats.staff]) {
      await goTo(page, '/pages/me/index')
      await page.getByRole('button', { name: sizeName, exact: true }).waitFor()
      const toUsual = page.getByRole('button', { name: '换回普通版' })
      if (await toUsual.isVisible()) await toUsual.click()
      await page.getByRole('button', { name: sizeName, exact: true }).click()
      await page.getByRole('button', { name: themeName, exact: true }).click()
      if (elder) await page.getByRole('button', { name: '换成长辈版' }).click()
    }
  })

  test.each(owners)('$name', async ({ name, route, words }) => {
    const { page } = seats.owner
    await goTo(page, route())
    await shown(page, words)
    await look(page, name)
  })

  test.each(staffOnThePhone)('$name', async ({ name, route, words }) => {
    const { page } = seats.staff
    await goTo(page, route())
    await shown(page, words)
    await look(page, name)
  })

  test('the ballot and the receipt', async () => {
    const { page } = seats.owner
    await goTo(page, `/packages/decision/pages/vote/index?id=${running}`)
    await page.getByRole('button', { name: '反对', exact: true }).click()
    await shown(page, '您选的是：反对')
    await look(page, 'ballot')
    for (const answer of elder ? ['不同意', null] : []) {
      await page.getByRole('button', { name: '下一步', exact: true }).click()
      await look(page, answer === null ? 'ballot-sign' : 'ballot-ask')
      if (answer !== null) await page.getByRole('button', { name: answer, exact: true }).click()
    }
    for (const back of elder ? ['上一步', '上一步', '再想想'] : ['再想想'])
      await page.getByRole('button', { name: back, exact: true }).click()
    await goTo(page, `/packages/decision/pages/result/index?id=${closed}`)
    await page.getByRole('button', { name: '看回执', exact: true }).click()
    await shown(page, '您的一票已收到')
    await look(page, 'receipt')
  })

  test('whoever is not signed in, or not bound yet', async () => {
    const { page } = seats.nobody
    await goTo(page, '/pages/home/index')
    await shown(page, '请先登录')
    await look(page, 'signed-out')
    await goTo(page, '/packages/account/pages/sign-in/index')
    await shown(page, '您想当谁？')
    await look(page, 'chooser')
    await goTo(page, '/packages/decision/pages/result/index')
    await look(page, 'broken-link')
  })
})

const desk: readonly Screen[] = [
  { name: 'today', route: () => 'at=today', words: '今天' },
  { name: 'votes', route: () => 'at=votes', words: longTitle },
  { name: 'progress', route: () => `at=vote&id=${running}`, words: '时间与名册' },
  { name: 'contacts', route: () => `at=vote&id=${running}&tab=contacts`, words: /每位没有表决的业主/ },
  { name: 'documents', route: () => `at=vote&id=${running}&tab=documents`, words: '纸质表决票' },
  { name: 'scheme', route: () => `at=vote&id=${running}&tab=scheme`, words: '方案' },
  { name: 'vote-log', route: () => `at=vote&id=${running}&tab=log`, words: /发布/ },
  { name: 'result', route: () => `at=vote&id=${closed}`, words: '公告与核对' },
  { name: 'compose', route: () => 'at=compose', words: '怎样算通过' },
  { name: 'volunteers', route: () => 'at=volunteers', words: '等社区核对' },
  { name: 'volunteer-teams', route: () => 'at=volunteers&view=teams', words: '服务队' },
  { name: 'volunteer-targets', route: () => 'at=volunteers&view=targets', words: '登记志愿者' },
  { name: 'rolls', route: () => `at=rolls&place=${estate.id}`, words: '导入名册' },
  { name: 'unit', route: () => `at=rolls&place=${estate.unit}`, words: '101' },
  { name: 'import', route: () => `at=import&estate=${elderly.id}`, words: '上传填好的表格' },
  { name: 'log', route: () => 'at=log', words: '操作记录' },
  { name: 'overview', route: () => 'at=overview', words: '从哪里投的' },
  { name: 'cases', route: () => 'at=cases', words: '办到哪一步' },
  { name: 'pool', route: () => 'at=cases&view=pool', words: '想装的户数占单元户数' },
  { name: 'vendors', route: () => 'at=cases&view=vendors', words: '推荐的电梯单位' },
  { name: 'lift', route: () => `at=lift&lift=${lift}`, words: '已经建成并投入使用' },
  { name: 'lift-scheme', route: () => `at=lift&lift=${lift}&tab=scheme`, words: '初步设计方案' },
  { name: 'lift-filing', route: () => `at=lift&lift=${lift}&tab=filing`, words: '申请材料' },
  { name: 'lift-works', route: () => `at=lift&lift=${lift}&tab=works`, words: '安装前报告和施工告知' },
  { name: 'science', route: () => 'at=science', words: '日历订阅地址' },
  { name: 'science-programmes', route: () => 'at=science&view=programmes', words: '手机课零基础班' },
  { name: 'science-calls', route: () => 'at=science&view=calls', words: /打个电话更踏实/ },
  { name: 'science-appeals', route: () => 'at=science&view=appeals', words: /停约 30 天/ },
  { name: 'science-themes', route: () => 'at=science&view=themes', words: '世界气象日' },
  { name: 'science-season', route: () => 'at=science&view=season', words: '按人群（一场给几类人的，各算一次）' },
  { name: 'programme', route: () => `at=programme&programme=${science.programmeId}`, words: '谁办、在哪里' },
  { name: 'programme-sessions', route: () => `at=programme&programme=${science.programmeId}&tab=sessions`, words: '照这场再排' },
  { name: 'session', route: () => `at=session&session=${science.sessionId}`, words: '帮人报名' },
  { name: 'session-attendance', route: () => `at=session&session=${science.sessionId}&tab=attendance`, words: /有名额的/ },
  { name: 'session-report', route: () => `at=session&session=${science.sessionId}&tab=report`, words: '坐得满不满' },
  { name: 'orders', route: () => 'at=orders', words: '点单' },
  { name: 'orders-table', route: () => 'at=orders&view=table', words: '办到哪一步' },
  { name: 'orders-menu', route: () => 'at=orders&view=menu', words: /居民能点什么/ },
  { name: 'orders-figures', route: () => 'at=orders&view=figures', words: '按点单的月份算' },
  { name: 'orders-rules', route: () => 'at=orders&view=rules', words: '每一步的期限' },
  { name: 'take-order', route: () => 'at=takeOrder', words: '这个电话的单子' },
  { name: 'lift-history', route: () => `at=lift&lift=${lift}&tab=history`, words: '立项' },
]

describe('the desk', () => {
  test.each(desk)('$name', async ({ name, route, words }) => {
    const { page } = seats.desk
    await goTo(page, `/packages/desk/pages/home/index?${route()}`)
    await shown(page, words)
    await examine(page, `desk-${name}`, measures.desk)
  })

  test('the dialogue to withdraw a vote', async () => {
    const { page } = seats.desk
    await goTo(page, `/packages/desk/pages/home/index?at=vote&id=${running}`)
    await page.getByRole('button', { name: /^撤\s?回$/ }).click()
    await page.getByRole('dialog').getByText('原因').first().waitFor()
    await examine(page, 'desk-withdraw', measures.desk)
  })

  test('staff, and the dialogues to invite and to revoke', async () => {
    const { page } = seats.officer
    await goTo(page, '/packages/desk/pages/home/index?at=staff')
    await shown(page, '孙社工')
    await examine(page, 'desk-staff', measures.desk)
    await page.getByRole('button', { name: '邀请工作人员' }).click()
    await page.getByRole('dialog').getByText('管哪里').waitFor()
    await examine(page, 'desk-invite', measures.desk)
    await page.getByRole('button', { name: /取\s?消/ }).click()
    await page.getByRole('button', { name: '撤销 李社工 的任命' }).click()
    await page.getByRole('dialog').getByText('原因').waitFor()
    await examine(page, 'desk-revoke', measures.desk)
  })
})
