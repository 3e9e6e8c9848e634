import '../support/functions-here'
import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { myBookings } from '@shared/activity/bookingContract'
import { consentWords } from '@shared/activity/photo'
import { showCheckInCode } from '@shared/activity/doorContract'
import { me } from '@shared/identity/contract'
import { HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { nightSky } from '../../infra/local/seed/nightSky'
import { type Club, attendedSession, foundClub, openSession, phoneClass, quarterAfter } from '../support/activity'
import { Actor } from '../support/actor'
import { at, enterAs, goTo, shoot } from '../support/browser'
import { worker } from '../support/estate'
import { seats, sees } from '../support/seats'
import { anyPhone, anyone, clock, mustApi, signInAs } from '../support/stack'

/** Science events and phone classes as residents, relatives and elders live through them, in a real browser at the size of a phone. */

const { open } = seats()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(text)
const sessionAt = (id: string): string => `/packages/activity/pages/session/index?id=${id}`

let club: Club
beforeAll(async () => {
  club = await foundClub()
})

const enter = async (route: string, who = new Actor(anyone(), anyPhone())) => {
  const seat = await open('phone')
  await enterAs(seat, await signInAs(who.person), route)
  return { page: seat.page, who }
}
/** Fills in who comes, looks at it once more and sends it. */
const order = async (page: Page, name: string, phone: string, act: string): Promise<void> => {
  await fill(page, '怎么称呼您', name)
  await fill(page, '您的手机号', phone)
  await press(page, act)
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
}

test('a resident books the last seat, another waits for it, is offered it and takes it', async () => {
  const { sessionId } = await openSession(club, { plan: { seats: { online: 1, helped: 1, walkIn: 0, social: 0 } } })
  const first = await enter(sessionAt(sessionId))
  await sees(first.page, '留 1 席给电话和现场报名，还剩 1 席')
  await shoot(first.page, 'science-session')
  await press(first.page, '我要报名')
  await sees(first.page, '谁来参加？')
  await press(first.page, '提交报名')
  await sees(first.page, '请填写称呼')
  await shoot(first.page, 'science-book')
  await order(first.page, '王甲一', anyPhone(), '提交报名')
  await sees(first.page, /约好了/)
  await first.page.getByRole('img', { name: '王甲一的签到码' }).waitFor()
  await shoot(first.page, 'science-booked')

  const second = await enter(sessionAt(sessionId))
  await sees(second.page, '已约满，可候补')
  await press(second.page, '加入候补')
  await order(second.page, '李乙二', anyPhone(), '加入候补')
  await sees(second.page, '候补第 1 位')
  await shoot(second.page, 'science-waiting')

  await press(first.page, '取消预约')
  await sees(first.page, /现在取消没有影响/)
  await first.page.getByRole('dialog').getByRole('button', { name: '取消预约', exact: true }).click()
  await sees(first.page, '已取消')

  await second.page.reload()
  await sees(second.page, '轮到您了')
  await shoot(second.page, 'science-offered')
  await press(second.page, '要这个名额')
  await sees(second.page, '已报名')
  await goTo(second.page, '/packages/activity/pages/mine/index')
  await sees(second.page, '身边的科学讲座')
  await shoot(second.page, 'science-mine')
})

test('a lost reply: the order is kept, sent again and booked once; at the door the code on the wall signs in', async () => {
  const startsAt = quarterAfter(now())
  const { sessionId } = await openSession(club, { plan: { lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }], closesAt: startsAt } })
  const { page, who } = await enter(`/packages/activity/pages/book/index?id=${sessionId}&way=book`)
  let sent = 0
  await page.route(/\/bookings$/, async (route) => {
    if (route.request().method() !== 'POST' || ++sent > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await order(page, '赵丙三', anyPhone(), '提交报名')
  // It goes out again by itself.
  await sees(page, '报名已经收到')
  await shoot(page, 'science-kept')
  await press(page, '看这份预约')
  await sees(page, '到现场了？签到')
  const { items } = await who.call(myBookings)
  expect(items).toHaveLength(1)
  const { code } = await mustApi(showCheckInCode, { token: club.staff, params: { sessionId }, query: { lesson: 0 } })
  await fill(page, '现场的签到码', code)
  await press(page, '签到')
  await sees(page, '已经签到，请入座。')
  await shoot(page, 'science-door')

  // What was learnt becomes a record that anybody can check.
  await goTo(page, '/packages/activity/pages/learning/index')
  await press(page, '给赵丙三开一份学习证明')
  await page.getByRole('button', { name: '打开 PDF' }).filter({ visible: true }).waitFor()
  await shoot(page, 'science-record')
  await page.getByText('看别人查到的样子').filter({ visible: true }).click()
  await sees(page, /这份证书是真的。/)
  await sees(page, '赵**')
  await shoot(page, 'science-record-check')
})

test('a daughter books a class for her mother and hands the phone over', async () => {
  const { sessionId } = await openSession(club, {
    text: phoneClass,
    plan: { seats: { online: 5, helped: 3, walkIn: 0, social: 0 }, assistants: 2 },
  })
  const { page, who } = await enter(`/packages/activity/pages/book/index?id=${sessionId}&way=book`)
  await press(page, '替家人或邻居报名')
  await press(page, '子女')
  await fill(page, '来的人叫什么', '周老一')
  await fill(page, '来的人的手机号', anyPhone())
  await shoot(page, 'science-for-mother')
  await order(page, '周小一', anyPhone(), '提交报名')
  await sees(page, '请本人看一看、点一下')
  await shoot(page, 'science-mother-booked')
  await page.getByText('请本人看一看、点一下').filter({ visible: true }).click()
  await sees(page, '周老一，您好')
  await shoot(page, 'science-handover')
  await press(page, '我要去')
  await sees(page, '好的，到时候见')
  const { items } = await who.call(myBookings)
  expect(items[0]).toMatchObject({ relation: 'child', state: 'booked' })
  expect(items[0]?.agreedAt).not.toBeNull()
})

test('长辈版: large doors, a telephone that books, one question a screen, the sheet to take home', async () => {
  const { sessionId } = await openSession(club, {
    text: phoneClass,
    plan: { seats: { online: 5, helped: 3, walkIn: 0, social: 0 }, assistants: 2 },
  })
  const { page, who } = await enter('/pages/me/index')
  await press(page, '换成长辈版（关怀版）')
  await goTo(page, '/packages/activity/pages/classes/index')
  await sees(page, '请社区帮我报名')
  await shoot(page, 'science-elder-classes')
  await goTo(page, sessionAt(sessionId))
  await sees(page, /每 5 位学员|谁能来/)
  await shoot(page, 'science-elder-session')
  // One question a screen; the telephone that books stays on each.
  await press(page, '我要报名')
  await sees(page, '第 1 步，共 6 步：谁来参加')
  await page
    .getByRole('link', { name: /^请社区帮我报名/ })
    .filter({ visible: true })
    .waitFor()
  await page.getByRole('button', { name: '读给我听：谁来参加' }).waitFor()
  await shoot(page, 'science-elder-book-who')
  await press(page, '下一步')
  await press(page, '下一步')
  await sees(page, '请填写称呼')
  await fill(page, '怎么称呼您', '郑老七')
  await press(page, '下一步')
  await fill(page, '您的手机号', '123')
  await press(page, '下一步')
  await sees(page, /手机号/)
  await shoot(page, 'science-elder-book-phone')
  const phone = anyPhone()
  await fill(page, '您的手机号', phone)
  await press(page, '下一步')
  await sees(page, '您满 60 岁了吗？')
  await shoot(page, 'science-elder-book-age')
  await press(page, '下一步')
  await sees(page, '一起来的人')
  await press(page, '上一步')
  await sees(page, '您满 60 岁了吗？')
  await press(page, '下一步')
  await press(page, '下一步')
  await sees(page, '都对吗？')
  await shoot(page, 'science-elder-book-look')
  await press(page, '改：怎么称呼您')
  await fill(page, '怎么称呼您', '郑老七一')
  for (const next of ['您的手机号是多少？', '您满 60 岁了吗？', '一起来的人', '都对吗？']) {
    await press(page, '下一步')
    await sees(page, next)
  }
  await sees(page, '郑老七一')
  await press(page, '提交报名')
  await sees(page, /约好了/)
  await shoot(page, 'science-elder-booked')
  const [booked] = (await who.call(myBookings)).items
  expect(booked).toMatchObject({ relation: 'self', state: 'booked' })
  await goTo(page, `/packages/activity/pages/sheet/index?id=${sessionId}`)
  await sees(page, '请记住')
  await shoot(page, 'science-elder-sheet')
  await goTo(page, '/packages/activity/pages/coach/index')
  await sees(page, '教家里老人用手机')
  await shoot(page, 'science-elder-coach')
})

test('anybody looks at the month, in list and calendar, without signing in', async () => {
  await openSession(club)
  const { page } = await open('phone')
  await page.goto(at('/pages/learn/index'))
  // Other stories of this run have districts of their own.
  await sees(page, /您在哪个区|全部/)
  if (await page.getByText('您在哪个区').isVisible()) await page.getByRole('button', { name: '示范区' }).last().click()
  await press(page, '全部，已选')
  await shoot(page, 'science-list')
  await press(page, '月历')
  await page.getByRole('button', { name: '下个月' }).waitFor()
  await shoot(page, 'science-month')
})

test('who came sends a photo, the organiser looks at it and shows it, everybody sees it', async () => {
  const who = new Actor(anyone(), anyPhone())
  const { accessToken: token } = await signInAs(who.person)
  const of = await signInAs(worker().person)
  const { staff } = await mustApi(me, { token: of.accessToken })
  const community = staff[0]?.place
  if (community === undefined) throw new Error('the worker has no community')
  const { session, bookingId } = await attendedSession({ community, staff: of.accessToken }, { token, phone: anyPhone() })
  const { sessionId } = session
  // Tokens given out before no longer work afterwards: the last story of this file.
  await clock.forward(90 * MINUTE)
  const seat = await open('phone')
  await enterAs(seat, await signInAs(who.person), `/packages/activity/pages/booking/index?session=${sessionId}&booking=${bookingId}`)
  const { page } = seat
  await sees(page, '传几张照片')
  await page.getByText('传几张照片').filter({ visible: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await press(page, '拍照或选照片')
  await (await chooser).setFiles({ name: '星空.png', mimeType: 'image/png', buffer: nightSky({ stars: 40, seed: 9 }) })
  await sees(page, '已上传')
  await page.getByText(consentWords).filter({ visible: true }).click()
  await shoot(page, 'science-photo-send')
  await press(page, '交给主办方看')
  await sees(page, '等主办方看过')
  await shoot(page, 'science-photo-waits')

  const desk = await open('desk')
  await enterAs(desk, await signInAs(worker().person), `/packages/desk/pages/home/index?at=session&session=${sessionId}&tab=photos`)
  await sees(desk.page, '现场照片')
  await shoot(desk.page, 'desk-science-photos')
  await desk.page.getByRole('button', { name: /^公\s?开$/ }).click()
  await sees(desk.page, '已经公开')
  await shoot(desk.page, 'desk-science-photos-shown')

  const { page: other } = await enter(sessionAt(sessionId))
  await sees(other, '现场照片')
  await other.getByText('现场照片').filter({ visible: true }).scrollIntoViewIfNeeded()
  await shoot(other, 'science-photo-shown')
  await page.reload()
  await press(page, '撤回第 1 张照片')
  await page.getByRole('dialog').getByRole('button', { name: '撤回照片', exact: true }).click()
  await page.getByText('已经公开').filter({ visible: true }).waitFor({ state: 'detached' })
})
