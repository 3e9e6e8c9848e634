import '../support/functions-here'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { myBookings } from '@shared/activity/bookingContract'
import { doorList } from '@shared/activity/doorContract'
import { createProgramme, listProgrammes, planSessions, publishSessions } from '@shared/activity/programmeContract'
import type { SessionId } from '@shared/activity/session'
import { DAY, HOUR, MINUTE, instant, plus } from '@shared/kernel/instant'
import { community } from '../../infra/local/seed/district'
import { programmeText, sessionPlan } from '../support/activity'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, goTo, shoot } from '../support/browser'
import { typeDay, typeMoment } from '../support/pickers'
import { quarterAfter } from '../support/quarter'
import { choose, seats, sees } from '../support/seats'
import { anyPhone, anyone, clock, signInAs } from '../support/stack'

/**
 * Staff by hand, with residents at their phones: an organiser composes, plans and publishes; a resident books, an elder is helped to a seat by
 * telephone; the time is changed, everybody answers, it is called off. At another door people come in by the code on the wall, by their own
 * code and by the list, also without a network and after a restart, each once. Afterwards it has faces, figures and a list to take along.
 * It moves the local clock by an hour.
 */

const { open } = seats()
const worker = new Actor('worker-sun')
const deskAt = (query: string): string => `/packages/desk/pages/home/index?${query}`
const sessionAt = (id: SessionId): string => `/packages/activity/pages/session/index?id=${id}`

const sit = async (actor: Actor, size: 'desk' | 'phone', route: string): Promise<OpenWindow> => {
  const window = await open(size)
  await enterAs(window, await signInAs(actor.person), route)
  return window
}
/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page | Locator, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    .filter({ visible: true })
    .first()
    .click()
/** Turns to a part of the page; on a busy machine what stands above may still be drawn, and the finger hits beside it. */
const turnTo = async (page: Page, name: string, shows: Locator): Promise<void> => {
  const there = () =>
    shows.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
  for (let tries = 0; tries < 4; tries++) {
    await press(page, name)
    if (await there()) return
  }
  await shows.waitFor()
}
/** Answers the dialogue of the desk and waits until it is gone. */
const answer = async (page: Page, act: string): Promise<void> => {
  await press(page.getByRole('dialog'), act)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
const option = async (page: Page, field: string, words: string): Promise<void> => {
  await page.getByLabel(field, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).click()
}
const stackNow = async () => instant(await clock.now())
/** Who comes, one look at all of it, and sent. */
const order = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('怎么称呼您', { exact: true }).fill(name)
  await page.getByLabel('您的手机号', { exact: true }).fill(anyPhone())
  await press(page, '提交报名')
  await press(page.getByRole('dialog'), '提交报名')
}

/** What a booking of the community's telephone says. */
const helpAtTheDesk = async (page: Page, name: string): Promise<void> => {
  await press(page, '帮人报名')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^谁打来的/).fill(name)
  await dialog.getByLabel(/^电话/).fill('12345')
  await press(dialog, '报上名')
  await sees(dialog, /请填写 11 位手机号/)
  await dialog.getByLabel(/^电话/).fill(anyPhone())
  await answer(page, '报上名')
}

const title = `手机课：认识二维码${randomUUID().slice(0, 4)}`
let sessionId: SessionId

test('a phone class is composed; what is missing is said beside its field; it is planned and published', async () => {
  const { page } = await sit(worker, 'desk', deskAt('at=science&view=programmes'))
  await page.getByRole('link', { name: '新节目' }).click()
  await press(page, '保存，去排场次')
  await sees(page, '标题至少 4 个字')
  await option(page, '种类', '老年手机课')
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel(/^简介/).fill('认识二维码，学会扫一扫，哪些码不能扫。')
  await option(page, '程度', '零基础')
  await choose(page.getByRole('checkbox', { name: '老年人' }))
  await page.getByLabel('场地', { exact: true }).fill('云梯社区活动室')
  await page.getByLabel(/^地址/).fill('示范街道云梯路 1 号一楼')
  await sees(page.getByRole('region', { name: '手机预览' }), title)
  await shoot(page, 'science-compose')
  await press(page, '保存，去排场次')
  await press(page, '排场次')
  const now = await stackNow()
  await typeDay(page, page.getByLabel('第 1 次日期'), plus(now, 3 * DAY))
  await typeMoment(page, page.getByLabel('什么时候开始预约（准点开放）'), plus(now, -DAY))
  // Fewer than three in ten for the telephone: it says so, and one click mends it.
  await page.getByLabel('电话和现场预约').fill('1')
  await sees(page, /至少三成名额要留给电话和现场报名/)
  await press(page, '按三成分')
  await shoot(page, 'science-plan')
  await press(page, '排好这一场')
  await sees(page, /有 1 场排好了还没有发布/)
  await press(page, '发布')
  await page.getByRole('dialog').getByText('名额、报名规则和地点不能再改').waitFor()
  await answer(page, '发布')
  await sees(page, '可以预约')
  const { items } = await worker.call(listProgrammes, { query: { place: community.id } })
  expect(items.find((one) => one.title === title)).toMatchObject({ state: 'published', elderClass: { level: 'beginner' } })
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/session=es_/)
  sessionId = /session=(es_\w+)/.exec(page.url())?.[1] as SessionId
})

test('a resident books on the phone, an elder by telephone; the time changes, both answer; it is called off and everybody knows why', async () => {
  const resident = new Actor(anyone(), anyPhone())
  const { page: phone } = await sit(resident, 'phone', sessionAt(sessionId))
  await press(phone, '我要报名')
  await order(phone, '钱乙一')
  await sees(phone, /约好了/)

  const { page: desk } = await sit(worker, 'desk', deskAt(`at=session&session=${sessionId}&tab=main`))
  await sees(desk, '钱**')
  await helpAtTheDesk(desk, '赵老三')
  await sees(desk, '赵**')
  await sees(desk, '社区代报')
  await shoot(desk, 'science-bookings')

  await press(desk, '改时间')
  const dialog = desk.getByRole('dialog')
  await typeDay(desk, dialog.getByLabel('第 1 次日期'), plus(await stackNow(), 4 * DAY))
  await dialog.getByLabel(/^为什么改/).fill('讲课老师那天有事')
  await sees(dialog, /约好的 2 人要重新确认/)
  await shoot(desk, 'science-move')
  await answer(desk, '改时间，请大家确认')
  await sees(desk, /改过时间：讲课老师那天有事/)
  await sees(desk, '时间有变，请确认')
  await phone.reload()
  await sees(phone, '活动改了时间')
  await shoot(phone, 'science-moved')
  await press(phone, '新的时间我能来')
  await sees(phone, '已报名')

  // The elder looks at no messages: somebody rings, and says what came of it.
  await goTo(desk, deskAt('at=science&view=calls'))
  const call = desk.getByRole('row').filter({ hasText: title }).filter({ hasText: '时间改了，问能不能来' })
  await call.waitFor()
  await shoot(desk, 'science-calls')
  await press(call, '会来')
  await call.waitFor({ state: 'detached' })

  await goTo(desk, deskAt(`at=session&session=${sessionId}&tab=main`))
  await press(desk, '取消这一场')
  await desk.getByRole('dialog').getByLabel(/^原因/).fill('活动室停电')
  await answer(desk, '取消活动，通知大家')
  await sees(desk, /取消了：活动室停电/)
  await phone.reload()
  await sees(phone, /主办方取消了这场活动：活动室停电/)
  await goTo(desk, deskAt('at=science&view=calls'))
  await desk.getByRole('row').filter({ hasText: title }).filter({ hasText: '活动取消了，告诉一声' }).waitFor()
})

/** A session of a quarter of an hour whose door is open. */
let door: SessionId
const openDoor = async (): Promise<SessionId> => {
  const { programmeId } = await worker.call(createProgramme, {
    body: { programmeKey: randomUUID(), place: community.id, text: programmeText({ title: '门口签到的讲座' }) },
  })
  const now = await stackNow()
  const startsAt = quarterAfter(plus(now, 10 * MINUTE))
  const lessons = [{ startsAt, endsAt: plus(startsAt, 15 * MINUTE) }]
  const plan = sessionPlan({ lessons, opensAt: plus(now, -DAY), closesAt: startsAt, seats: { online: 9, helped: 3, walkIn: 0, social: 0 } })
  const { items } = await worker.call(planSessions, { params: { programmeId }, body: { planKey: randomUUID(), plan, weekly: null } })
  const { sessions } = await worker.call(publishSessions, { params: { programmeId }, body: { sessions: items.map((s) => s.sessionId) } })
  const [session] = sessions
  if (!session) throw new Error('nothing was published')
  return session.sessionId
}

const guests = [new Actor(anyone(), anyPhone()), new Actor(anyone(), anyPhone()), new Actor(anyone(), anyPhone())] as const
const doorAt = (): string => `/packages/field/pages/door/index?id=${door}`

beforeAll(async () => {
  door = await openDoor()
})

test('at the door one comes in by the code on the wall, one by the list and one by their own code, without a network and after a restart', async () => {
  const [early, elder, other] = guests
  const { page: first } = await sit(early, 'phone', sessionAt(door))
  await press(first, '我要报名')
  await order(first, '孙丙一')
  await sees(first, '到现场了？签到')
  for (const [guest, name] of [
    [elder, '钱甲一'],
    [other, '吴乙二'],
  ] as const) {
    const { page } = await sit(guest, 'phone', sessionAt(door))
    await press(page, '我要报名')
    await order(page, name)
    await sees(page, /约好了/)
  }

  const window = await sit(worker, 'phone', doorAt())
  const { page, context } = window
  await sees(page, '还没到 3 人')
  await shoot(page, 'door-names')
  await press(page, '显示签到码')
  await sees(page, /已经有 0 人到了/)
  await shoot(page, 'door-code')
  const onTheWall = /签到码 (\w{6})/.exec((await page.getByRole('img', { name: /^签到码/ }).getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await first.getByLabel('现场的签到码', { exact: true }).fill(onTheWall)
  await press(first, '签到')
  await sees(first, '已经签到，请入座。')
  await press(page, '勾名单')
  await page.reload()
  await sees(page, '还没到 2 人')

  await context.route('**/api/**', (request) => request.abort())
  await page.getByRole('button', { name: /^钱\*\* .* 到了$/ }).click()
  await sees(page, '1 个等着交')
  // The page is loaded anew, as after a restart: list and mark are still there.
  await page.goto('about:blank')
  await page.goto(at(doorAt()))
  await sees(page, /名单是 .* 存的/)
  await sees(page, '1 个等着交')
  await turnTo(page, '扫他的码', page.getByLabel('扫码枪，或粘贴码里的文字'))
  const [theirs] = (await other.call(myBookings)).items
  const code = theirs?.codes[0] ?? ''
  const field = page.getByLabel('扫码枪，或粘贴码里的文字')
  const scan = async (text: string, says: string): Promise<void> => {
    await field.fill(text)
    await press(page, '记上')
    await sees(page, says)
  }
  await scan(code.replace(door, `es_${'0'.repeat(26)}`), '这是另一场活动的码，没有记。')
  await scan(code, '吴** 到了。')
  await scan(code, '吴** 已经签到过了。')
  await sees(page, '2 个等着交')
  await shoot(page, 'door-offline')
  await context.unroute('**/api/**')
  await sees(page, '都交上去了')
  await sees(page, '签到成功')
  const list = await worker.call(doorList, { params: { sessionId: door } })
  expect(list.guests.map(({ came }) => came)).toEqual([[0], [0], [0]])
})

test('afterwards it has a face, figures, a list that is logged, and papers to print', async () => {
  await clock.forward(HOUR)
  const [early] = guests
  const { items } = await early.call(myBookings)
  const { page: phone } = await sit(early, 'phone', `/packages/activity/pages/booking/index?session=${door}&booking=${items[0]?.bookingId}`)
  await sees(phone, '参加过')
  await press(phone, '满意')
  await phone.getByLabel('想说的话（可以不写）', { exact: true }).fill('老师讲得清楚，座位再多一点更好')
  await press(phone, '提交评价')
  await sees(phone, '您的评价：满意。谢谢。')
  await shoot(phone, 'science-feedback')

  const { page: desk } = await sit(worker, 'desk', deskAt(`at=session&session=${door}&tab=report`))
  await sees(desk, '谁来了')
  await sees(desk, '3 / 12，25%')
  await sees(desk, '老师讲得清楚，座位再多一点更好')
  await shoot(desk, 'science-report')
  const downloading = desk.waitForEvent('download')
  await press(desk, '导出签到名单（有水印，会记录）')
  expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/)
  await goTo(desk, deskAt(`at=session&session=${door}&tab=print`))
  await sees(desk, /微信扫码预约/)
  await shoot(desk, 'science-print')
  await goTo(desk, deskAt('at=science&view=season'))
  await sees(desk, /人次：来一次课算一次/)
  await sees(desk, '按人群（一场给几类人的，各算一次）')
  await shoot(desk, 'science-season')
  const saving = desk.waitForEvent('download')
  await press(desk, '导出 Excel（不含姓名）')
  expect((await saving).suggestedFilename()).toMatch(/科普统计-.*\.xlsx$/)
})
