import '../support/functions-here'
import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { contestContract } from '@shared/contest/contract'
import { Actor } from '../support/actor'
import { at, shoot } from '../support/browser'
import { foundClub, group, openContest, passedEntry, endRegistration, stationPlan, stepOn, neighbour } from '../support/contest'
import { worker } from '../support/estate'
import { seats, sees } from '../support/seats'
import { anyone, mustApi } from '../support/stack'

/** A competition: entered on a phone, judged offline on a phone, run at the desk. */

const { enter, open } = seats()
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
    .click()

test('an elder’s daughter enters her mother in three steps, and finds the number after the check', async () => {
  const club = await foundClub()
  const contest = await openContest(
    club,
    stationPlan({ categories: [group({ id: 'a', name: '老年组', ages: { from: 60, to: null }, places: 20 })] }),
  )
  const { page: reader } = await open('phone')
  await reader.goto(at(`/packages/contest/pages/contest/index?contest=${contest.contestId}`))
  await sees(reader, '老年人智能手机运用大赛')
  await shoot(reader, 'contest-public')
  const daughter = new Actor(anyone())
  const page = await enter(daughter, 'phone', `/packages/contest/pages/enter/index?contest=${contest.contestId}`)
  await press(page, '下一步')
  await sees(page, '请先选好给谁报名、报哪个组。')
  await press(page, '我的父母')
  await press(page, '下一步')
  await page.getByLabel('姓名', { exact: true }).fill('王甲一')
  await page.getByLabel('出生年份').fill('1980')
  await page.getByLabel('您的姓名').fill('王甲二')
  await page.getByLabel('您的手机号').fill('13800007731')
  await shoot(page, 'contest-enter-people')
  await press(page, '下一步')
  await press(page, '确认报名')
  await sees(page, '年龄没有到这个组别的要求，请换一个组别。')
  await press(page, '上一步')
  await page.getByLabel('出生年份').fill('1954')
  await press(page, '下一步')
  await press(page, '确认报名')
  await sees(page, '主办方正在审核')
  await shoot(page, 'contest-entry')
  const { items } = await daughter.call(contestContract.myEntries)
  expect(items).toMatchObject([{ names: ['王甲一'], relation: 'parent', state: 'registered' }])
})

test('a juror scores two numbers without network; both arrive once when there is one again', async () => {
  const club = await foundClub()
  const contest = await openContest(club, stationPlan())
  await passedEntry(club, contest)
  await passedEntry(club, contest, await neighbour())
  const juror = new Actor(anyone())
  const page = await enter(juror, 'phone', '/packages/contest/pages/score/index')
  const { code } = await mustApi(contestContract.inviteJuror, {
    token: club.staff,
    params: { contestId: contest.contestId },
    body: { name: '评委甲', parts: ['scan'] },
  })
  await page.getByLabel('评委码').fill(code)
  await press(page, '接受邀请')
  await sees(page, '评分还没有开始')
  await endRegistration(contest)
  expect((await stepOn(club, contest.contestId, 'openJury')).ok).toBe(true)
  await page.reload()
  await sees(page, /打了 0 \/ 2/)
  await page.context().setOffline(true)
  for (const [number, points] of [
    [1, 9],
    [2, 7],
  ] as const) {
    await press(page, new RegExp(`^${number} 号`))
    await press(page, `点到：${number} 号来了`)
    await press(page, `扫码 ${points} 分`)
    if (number === 1) await shoot(page, 'contest-score')
    await press(page, `记下，共 ${points} 分`)
  }
  await sees(page, /有 4 条记在手机里/)
  await shoot(page, 'contest-score-offline')
  await page.context().setOffline(false)
  await page.getByText(/记在手机里，还没有传上去/).waitFor({ state: 'detached' })
  await sees(page, /打了 2 \/ 2/)
  const { jurors, entries } = await mustApi(contestContract.juryProgress, { token: club.staff, params: { contestId: contest.contestId } })
  expect([jurors.map(({ given }) => given), entries.map(({ present }) => present)]).toEqual([[2], [true, true]])
})

test('the desk writes a draft, publishes it, and enters somebody who rang', async () => {
  const page = await enter(worker(), 'desk', '/packages/desk/pages/home/index?at=contests')
  await sees(page, '参加情况')
  await shoot(page, 'desk-contests')
  await page.getByRole('button', { name: '办一次比赛' }).click()
  await page.getByLabel('名称').fill('手机挂号小擂台')
  await page.getByLabel('简介').fill('比一比谁会用手机扫码、挂号、打车。')
  await page.getByLabel('场地').fill('社区活动室')
  await page.getByLabel('地址').fill('示范路 1 号')
  await shoot(page, 'desk-contest-editor')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await page.getByRole('button', { name: /^发\s?布$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^发\s?布$/ })
    .click()
  await sees(page, '即将报名')
  await shoot(page, 'desk-contest')
})
