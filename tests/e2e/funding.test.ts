import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { readFunding } from '@shared/funding/contract'
import { readCase } from '@shared/retrofit/caseContract'
import { shoot } from '../support/browser'
import { plannedLift, reportedLift, signedLift } from '../support/lifts/reportedLift'
import { seats, sees, signOn as sign } from '../support/seats'

/** The money of one lift: worked out on a phone, made an agreement at the desk, signed by everybody, paid. */

const { enter: windowOf } = seats()
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
    .click()

test('an owner tries out what the own home would pay, before there is any agreement', async () => {
  const { caseId, owners } = await reportedLift()
  const [ground, second] = owners
  if (!ground || !second) throw new Error('no owners')
  const shares = `/packages/funding/pages/shares/index?caseId=${caseId}`
  const page = await windowOf(second, 'phone', shares)
  await sees(page, '算一算您家出多少')
  // 0.5 of 0.5 + 1.0 + 1.3, of half a million.
  await sees(page, '89,285.71 元')
  await shoot(page, 'funding-shares')
  await press(page, /按什么办法分/)
  await press(page, '按坐几层楼算')
  await sees(page, '83,333.33 元')
  await press(page, '总费用加一点')
  await sees(page, '85,000.00 元')
  await press(page, '先不参加')
  await sees(page, '不用出钱')
  const below = await windowOf(ground, 'phone', shares)
  await sees(below, '不用出钱')
})

test('the desk makes the agreement, the builders sign on their phones, and the case goes on by itself', async () => {
  const lift = await reportedLift()
  const { caseId, estate, owners } = lift
  await plannedLift(lift)
  const desk = await windowOf(estate.worker, 'desk', `/packages/desk/pages/home/index?at=lift&lift=${caseId}&tab=money`)
  await sees(desk, '总费用 48 万元')
  await press(desk, '生成协议')
  await press(desk, '生成，请各户签字')
  await sees(desk, '0 / 2 户已签')
  await shoot(desk, 'desk-funding-signing')

  const agreement = `/packages/funding/pages/agreement/index?caseId=${caseId}`
  for (const owner of owners.slice(2)) {
    const page = await windowOf(owner, 'phone', agreement)
    await press(page, '签这份协议')
    await sees(page, /生效前可以撤回签字/)
    await sign(page)
    await shoot(page, 'funding-sign')
    await press(page, '签好了，确认')
    await sees(page, /已签字，/)
    // The list tells of others' signatures; one's own is in when its sheet has closed.
    await page.getByText('看清楚，再签名').waitFor({ state: 'detached' })
  }
  expect((await estate.worker.call(readFunding, { params: { caseId } })).agreement).toMatchObject({ state: 'complete' })
  expect((await estate.worker.call(readCase, { params: { caseId } })).state).toBe('agreed')
  await desk.reload()
  await sees(desk, '已生效')
  await sees(desk, '记一笔交款')
  await shoot(desk, 'desk-funding-agreed')
})

test('a payment that was noted at the desk stands on the phone', async () => {
  const lift = await reportedLift()
  const { caseId, estate, owners } = lift
  await signedLift(lift)
  const payer = owners.at(-1)
  if (!payer) throw new Error('no owner')
  const desk = await windowOf(estate.worker, 'desk', `/packages/desk/pages/home/index?at=lift&lift=${caseId}&tab=money`)
  await press(desk, '记一笔交款')
  await desk.getByRole('combobox', { name: '哪一户交的' }).click()
  await desk.getByTitle(/401 室/).click()
  await desk.getByLabel('金额').fill('12345.67')
  await press(desk, /^记\s?下$/)
  await sees(desk, /已收 12,345.67 元/)
  const page = await windowOf(payer, 'phone', `/packages/funding/pages/agreement/index?caseId=${caseId}`)
  await sees(page, '12,345.67 元')
  await shoot(page, 'funding-paid')
})
