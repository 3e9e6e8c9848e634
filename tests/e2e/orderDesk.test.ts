import '../support/functions-here'
import { beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { scheduleOrder } from '@shared/dispatch/hallContract'
import { addMenuItem } from '@shared/dispatch/menuContract'
import { OrderId } from '@shared/dispatch/order'
import { readOrder } from '@shared/dispatch/orderContract'
import { me } from '@shared/identity/contract'
import { checkOut } from '@shared/dispatch/serviceContract'
import { MINUTE } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { Actor } from '../support/actor'
import { type OpenWindow, enterAs, shoot } from '../support/browser'
import { type Quarter, type Team, foundTeam, signedIn, visitAt } from '../support/dispatch'
import { shortOfAStar } from '../support/orderStory'
import { choose, press, seats, sees } from '../support/seats'
import { anyone, clock, mustApi, settled, signInAs } from '../support/stack'

/**
 * The whole way of an order. A woman of 72 rings the community; a worker writes it down and dispatches it with the keyboard; the association
 * takes it and offers it to two teams, whose leaders press at the same moment; one has it, rings, agrees and comes; the worker notes by
 * telephone that they came, that it was done and how it was; the hours are in the volunteer's book and make the first star.
 */

const phone = '13800009472'
const { open } = seats()

interface Side {
  readonly leader: Actor
  readonly mate: Actor
  readonly team: Team
}
let sides: readonly [Side, Side]
let worker: OpenWindow
let officer: OpenWindow

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
const deskAt = (query: string) => `/packages/desk/pages/home/index?${query}`
const inDialog = async (page: Page, act: string): Promise<void> => {
  await button(page.getByRole('dialog'), act).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  const [of, association] = await Promise.all([signInAs('worker-li'), signInAs('association')])
  const { staff, personId } = await mustApi(me, { token: of.accessToken })
  const community = staff[0]?.place
  const district = community && ancestorAt(community, 'district')
  if (!community || !district) throw new Error('the worker has no community')
  const known = { personId, token: of.accessToken }
  const street = ancestorAt(community, 'street') ?? district
  const quarter: Quarter = { community, street, district, worker: known, streetOfficer: known, officer: () => Promise.resolve(known) }
  const side = async (name: string): Promise<Side> => {
    const [leader, mate] = [new Actor(anyone()), new Actor(anyone())]
    return { leader, mate, team: await foundTeam(quarter, { name, people: [await signedIn(leader.person), await signedIn(mate.person)] }) }
  }
  sides = [await side('银龄试验队'), await side('星火试验队')]
  for (const { team } of sides) await shortOfAStar(quarter, team, 20 * MINUTE)
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
})

/** The number first, then in the order in which one asks; at the end the order has a number to be read out. */
const writeDown = async ({ page }: OpenWindow): Promise<OrderId> => {
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
  return OrderId.parse(/order=(so_[0-9A-Z]+)/.exec(page.url())?.[1])
}

/** Found by its number and dispatched with the keyboard alone. */
const dispatchByKeys = async ({ page }: OpenWindow, orderId: OrderId): Promise<void> => {
  await page.getByRole('link', { name: '点单', exact: true }).first().click()
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
}

const takeAndOffer = async ({ page }: OpenWindow, orderId: OrderId): Promise<void> => {
  await page.locator(`a[href*="${orderId}"]`).click()
  await button(page, '领单').click()
  await inDialog(page, '领单')
  await button(page, '派给服务队').click()
  for (const { team } of sides) {
    const name = team === sides[0].team ? '银龄试验队' : '星火试验队'
    await choose(page.getByRole('dialog').getByRole('checkbox', { name }))
  }
  await shoot(page, 'orders-offer')
  await inDialog(page, '派给服务队')
  await sees(page, '等服务队接单。')
}

/** Both leaders find it on the board of their team and press at the same moment. Gives the one who has it first. */
const race = async (): Promise<readonly [{ window: OpenWindow; side: Side }, { window: OpenWindow; side: Side }]> => {
  const start = async (side: Side) => {
    const window = await open('phone')
    const { page } = window
    await enterAs(window, await signInAs(side.leader.person), `/packages/dispatch/pages/team/index?team=${side.team.teamId}`)
    await sees(page, /派给我们的/)
    await press(page, /上门教用手机试验/)
    await press(page, /^接单：/)
    await sees(page, /打电话给点单人约时间/)
    return { window, side }
  }
  const [one, two] = [await start(sides[0]), await start(sides[1])]
  await Promise.all([one, two].map(({ window: { page } }) => press(page, '接单')))
  const won = one.window.page.getByText('先打电话约时间').filter({ visible: true }).first()
  const lost = one.window.page.getByText('刚被接走').filter({ visible: true }).first()
  await won.or(lost).waitFor()
  return (await won.isVisible()) ? [one, two] : [two, one]
}

const agree = async (page: Page): Promise<void> => {
  await sees(page, '先打电话约时间')
  await press(page, '看电话，约时间')
  await sees(page, phone)
  await press(page, '联系上了')
  await sees(page, '约好的时间和人')
  for (const what of ['明天', '14:00']) {
    await press(page, what)
    await page.locator('[aria-pressed=true]').filter({ hasText: what, visible: true }).first().waitFor()
  }
  const unnamed = page.getByRole('button', { name: /，没选$/ }).filter({ visible: true })
  await unnamed.first().waitFor()
  for (let left = await unnamed.count(); left > 0; left -= 1) await unnamed.first().click()
  await press(page, /^约定 /)
  await sees(page, '改时间或换人')
}

const askByTelephone = async ({ page }: OpenWindow): Promise<void> => {
  await page.reload()
  await button(page, '电话确认完成').click()
  await inDialog(page, '确认完成')
  await button(page, '记下电话评价').click()
  await choose(page.getByRole('dialog').getByRole('radio', { name: /^满意/ }))
  await inDialog(page, '记下评价')
  await sees(page, '全部办完了。')
  await shoot(page, 'orders-done')
}

test('a woman of 72 rings; it is dispatched, taken, claimed by one of two, served, confirmed, reviewed; hours and a star', async () => {
  worker = await open('desk')
  officer = await open('desk')
  await enterAs(worker, await signInAs('worker-li'), deskAt('at=takeOrder'))
  const orderId = await writeDown(worker)
  await dispatchByKeys(worker, orderId)
  await enterAs(officer, await signInAs('association'), deskAt('at=orders'))
  await takeAndOffer(officer, orderId)

  const [winner, loser] = await race()
  const { page } = winner.window
  await sees(loser.window.page, '刚被接走')
  await sees(loser.window.page, /已由“.+”接单/)
  await shoot(loser.window.page, 'orders-lost')
  await press(loser.window.page, '看附近别的单')
  await sees(loser.window.page, /单等人接|附近 \d+ 单/)

  await agree(page)
  // The visit is moved to now: a day is long for a test.
  const { leader, mate, team } = winner.side
  const agreed = await leader.call(readOrder, { params: { orderId } })
  const members = [team.leader, ...team.members].map(({ personId }) => personId)
  await leader.call(scheduleOrder, { params: { orderId }, body: { turn: agreed.turn, ...visitAt(), members } })

  await worker.page.locator(`a[href*="${orderId}"]`).click()
  for (let left = members.length; left > 0; left -= 1) {
    await button(worker.page, '电话核实签到').first().click()
    await choose(worker.page.getByRole('dialog').getByRole('checkbox'))
    await inDialog(worker.page, '记下签到')
  }
  await sees(worker.page, '正在服务，等签退。')
  await clock.forward(40 * MINUTE)

  await page.reload()
  await sees(page, '正在服务')
  await page.locator('#check-out-report').fill('教会了挂号和视频。')
  await press(page, '做完了，签退')
  await sees(page, /签退。点单人确认以后/)
  await mate.call(checkOut, { params: { orderId }, body: { report: '教会了挂号和视频。' } })
  await askByTelephone(worker)
  await settled()

  const order = await leader.call(readOrder, { params: { orderId } })
  expect(order).toMatchObject({ state: 'reviewed', confirmed: { by: 'call' }, review: { face: 'good', byCall: true } })
  expect(order.members.every(({ way }) => way === 'call')).toBe(true)
  await enterAs(winner.window, await signInAs(leader.person), '/pages/services/index')
  await press(page, /^时长、证书和登记/)
  await sees(page, /^100 小时 2\d 分$/)
  const stars = page.locator('.taro_page_show .star-on')
  await stars.first().waitFor()
  expect(await stars.count()).toBe(1)
  await shoot(page, 'orders-first-star')
})
