import '../support/functions-here'
import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { scheduleOrder } from '@shared/dispatch/hallContract'
import { myOrders, readOrder } from '@shared/dispatch/orderContract'
import { enterAs, shoot } from '../support/browser'
import { type Chain, carry, foundTeam, startChain, visitAt } from '../support/dispatch'
import { sessionOf } from '../support/orderStory'
import { press, seats, sees, shown } from '../support/seats'
import { mustApi } from '../support/stack'

/** 点单 to 评单 in the browser: an elder's words, two teams at one order, the visit, the confirmation and the face. */

const { open } = seats()

/** Chooses, and waits until the page has drawn that it is chosen. */
const choose = async (page: Page, name: string | RegExp): Promise<void> => {
  await press(page, name)
  await page.locator('[aria-pressed=true]').filter({ hasText: name, visible: true }).first().waitFor()
}

const orderInWords = async (page: Page): Promise<void> => {
  await sees(page, '找人帮忙')
  await sees(page, '打电话请社区帮我点单')
  await press(page, /说说要帮什么/)
  await sees(page, '第 1 步，共 6 步：要帮什么忙')
  await press(page, '下一步')
  await sees(page, /请写几句要帮什么忙/)
  await page.locator('#order-words').fill('请教我用手机挂号，孙子不在家。')
  await press(page, '下一步')
  await choose(page, '给我自己')
  await press(page, '下一步')
  await page.locator('#order-phone').fill('13800002001')
  await press(page, '下一步')
  await choose(page, '请到家里来')
  expect(await page.locator('#order-address').inputValue()).toBe('禾苑小区 3 幢 2 单元 301 室')
  await press(page, '下一步')
  await choose(page, '什么时间都行')
  await press(page, '下一步')
  await sees(page, '请教我用手机挂号，孙子不在家。')
  await shoot(page, 'orders-elder-look')
  await press(page, '交给社区')
  await sees(page, /社区收到了/)
}

test('an elder orders in words; of two teams one has it; visit, code, confirmation, face', async () => {
  const chain: Chain = await startChain()
  const { quarter, requester, team } = chain
  const other = await foundTeam(quarter, { name: '银龄服务队' })

  const elder = await open('phone')
  await elder.page.addInitScript(() =>
    window.localStorage.setItem('linli.reading', JSON.stringify({ data: { elder: true, hinted: true } })),
  )
  await enterAs(elder, sessionOf(requester, requester.personId, quarter), '/pages/services/index')
  await orderInWords(elder.page)

  const { items } = await mustApi(myOrders, { token: requester.token, query: {} })
  const orderId = items[0]?.orderId
  if (orderId === undefined) throw new Error('nothing was ordered')
  const order = await mustApi(readOrder, { token: requester.token, params: { orderId } })
  await carry(chain, 'offered', order)

  const [winner, loser] = [await open('phone'), await open('phone')]
  for (const [seat, { leader }] of [
    [winner, team],
    [loser, other],
  ] as const) {
    await enterAs(seat, sessionOf(leader, leader.personId), '/packages/dispatch/pages/hall/index')
    await sees(seat.page, '附近 1 单')
    expect(await seat.page.getByText('301 室').count()).toBe(0)
    await press(seat.page, /^接单：/)
    await sees(seat.page, /打电话给点单人约时间/)
  }
  await shoot(winner.page, 'orders-claim')
  await press(winner.page, '接单')
  await sees(winner.page, '先打电话约时间')
  await press(loser.page, '接单')
  await sees(loser.page, '刚被接走')
  await sees(loser.page, /已由“星火\*\*”接单/)

  await press(winner.page, '看电话，约时间')
  await sees(winner.page, '13800002001')
  await press(winner.page, '联系上了')
  await sees(winner.page, '约好的时间和人')
  await choose(winner.page, '明天')
  await choose(winner.page, '14:00')
  const unnamed = winner.page.getByRole('button', { name: /，没选$/ }).filter({ visible: true })
  await unnamed.first().waitFor()
  for (let left = await unnamed.count(); left > 0; left -= 1) await unnamed.first().click()
  await press(winner.page, /^约定 /)
  await sees(winner.page, '改时间或换人')

  // The visit is moved to now: a day is long for a test.
  const agreed = await mustApi(readOrder, { token: team.leader.token, params: { orderId } })
  const members = [team.leader, ...team.members].map(({ personId }) => personId)
  await mustApi(scheduleOrder, { token: team.leader.token, params: { orderId }, body: { turn: agreed.turn, ...visitAt(), members } })

  await elder.page.reload()
  await sees(elder.page, '服务码')
  const digits = (await elder.page.locator('.service-digit').allInnerTexts()).join('')
  expect(digits).toMatch(/^\d{4}$/)
  await shoot(elder.page, 'orders-elder-code')

  await winner.page.reload()
  await sees(winner.page, '到了，签到')
  await winner.page.locator('#check-in-code').fill(digits)
  await press(winner.page, '签到')
  await sees(winner.page, '正在服务')
  await winner.page.locator('#check-out-report').fill('教会了挂号和看报告。')
  await press(winner.page, '做完了，签退')
  await sees(winner.page, /签退。点单人确认以后/)

  await elder.page.reload()
  await sees(elder.page, '做完了吗？')
  await press(elder.page, '做完了，确认')
  await sees(elder.page, '满意吗？')
  await press(elder.page, '满意')
  await press(elder.page, '交评价')
  await sees(elder.page, /全部完成/)
  expect(await shown(elder.page, '再点一单一样的').isVisible()).toBe(true)
})

test('an order written without a network is kept, and placed once when there is one', async () => {
  const { quarter, requester } = await startChain(0)
  const { page, context, ...rest } = await open('phone')
  await enterAs(
    { page, context, ...rest },
    sessionOf(requester, requester.personId, quarter),
    '/packages/dispatch/pages/place/index?kind=other',
  )
  await page.locator('#order-words').fill('灯坏了，请人看看。')
  await press(page, '下一步')
  await choose(page, '给我自己')
  await page.locator('#order-phone').fill('13800002002')
  await choose(page, '请到家里来')
  await press(page, '下一步')
  await choose(page, '什么时间都行')
  await press(page, '下一步')
  await sees(page, '看一遍')
  await context.setOffline(true)
  await press(page, '交给社区')
  await sees(page, '写好了，还没有交到社区')
  await context.setOffline(false)
  await press(page, '知道了')
  await sees(page, /单在办/)
  expect((await mustApi(myOrders, { token: requester.token, query: {} })).items).toHaveLength(1)
})
