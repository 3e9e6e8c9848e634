import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { read } from '@shared/decision/contract'
import type { Actor } from '../support/actor'
import { at, enterAs, goTo, shoot } from '../support/browser'
import { castAs, closeVote, openVote, settledEstate } from '../support/estate'
import { boundOwner, seats, sees, signOn as sign } from '../support/seats'
import { signInAs } from '../support/stack'

/** An owner's way in a real browser at the size of a phone. Each test has an estate of its own, so that all can be repeated on one stack. */

const { open } = seats()
const phone = () => open('phone')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
/** Puts an owner of the estate into the chooser, above the people who are always there. */
const offerInChooser = async (page: Page, { person, phone: number }: Actor): Promise<void> => {
  await page.route('**/local/people', async (route) => {
    const { people }: { people: object[] } = await (await route.fetch()).json()
    await route.fulfill({ json: { people: [{ id: person, name: '测试甲', group: '业主', about: '还没有绑定，也没有表决' }, ...people] } })
  })
  await page.route(`**/local/people/${person}/phone-code`, (route) => route.continue({ postData: JSON.stringify({ phone: number }) }))
}

test('from the chooser to the receipt, and a change of mind', async () => {
  const estate = await settledEstate(['101', '102'])
  await openVote(estate)
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no such owner')
  const { page } = await phone()
  await offerInChooser(page, owner)
  await page.goto(at('/packages/account/pages/sign-in/index'))
  await sees(page, '您想当谁？')
  await sees(page, /3 幢 2 单元 302/)
  await shoot(page, 'phone-chooser')
  await page.locator(`#person-${owner.person}`).click()
  await sees(page, '先找到您家')
  await shoot(page, 'phone-first-visit')
  await press(page, '验证手机号')
  await sees(page, `${estate.name}加装电梯`)
  await shoot(page, 'phone-home')

  await page.getByRole('button', { name: '去表决' }).first().click()
  await sees(page, /在单元北侧加装一部电梯/)
  await sees(page, '怎么选？')
  await shoot(page, 'phone-vote')
  await press(page, '同意')
  const sheet = page.getByRole('dialog')
  await sheet.getByText('您选的是：同意').waitFor()
  await sign(page)
  await shoot(page, 'phone-ballot')
  await press(page, '确认同意')
  await sees(page, '您的一票已收到')
  await sees(page, '手机刚刚重新算过')
  await shoot(page, 'phone-receipt')

  await page.goBack()
  await press(page, '改选')
  await press(page, '反对')
  await sign(page)
  await press(page, '确认反对')
  await sees(page, '之前的记录')
  await sees(page, /第 2 次/)
})

test('长辈版 is one tap away, stays after a reload, and asks one thing at a time', async () => {
  const estate = await settledEstate(['101', '102'])
  const decisionId = await openVote(estate, { matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
  const owner = await boundOwner(estate)
  const seat = await phone()
  const { page } = seat
  await enterAs(seat, await signInAs(owner.person), '/pages/me/index')
  await press(page, '换成长辈版（关怀版）')
  await sees(page, '换回普通版')
  await goTo(page, '/pages/home/index')
  await page.reload()
  await sees(page, /您还没有表决/)
  await shoot(page, 'elder-home')
  await press(page, '去表决')
  await sees(page, '怎么选？')
  await shoot(page, 'elder-vote')
  await press(page, '同意')
  await sees(page, '您选的是：同意')
  await shoot(page, 'elder-ballot')
  await press(page, '下一步')
  await press(page, '不同意')
  await press(page, '下一步')
  await sign(page)
  await shoot(page, 'elder-sign')
  await press(page, '确认同意')
  await sees(page, '您的一票已收到')
  const { mine } = await owner.call(read, { params: { decisionId } })
  expect(mine[0]?.current).toMatchObject({ choice: 'agree', consents: { levelEntry: 'refused' } })
})

test('a lost reply: the page says that no receipt has come, and sending again counts once', async () => {
  const estate = await settledEstate(['101', '102'])
  const decisionId = await openVote(estate)
  const owner = await boundOwner(estate)
  const seat = await phone()
  const { page } = seat
  await enterAs(seat, await signInAs(owner.person), `/packages/decision/pages/vote/index?id=${decisionId}`)
  await press(page, '弃权')
  await sign(page)
  let sent = 0
  // The server acts, the reply never arrives.
  await page.route(/\/ballots$/, async (route) => {
    sent++
    if (sent > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await press(page, '确认弃权')
  await sees(page, '签好了，还没有交上去')
  await shoot(page, 'phone-no-receipt-yet')
  await press(page, '现在交')
  await sees(page, '这一票已经交上去了')
  await page.getByRole('button', { name: '看回执', exact: true }).first().click()
  await sees(page, '您的一票已收到')
  const { mine } = await owner.call(read, { params: { decisionId } })
  expect(mine[0]).toMatchObject({ revision: 1, current: { choice: 'abstain' } })
})

test('offline, broken and expired: each says what to do, and one can go on', async () => {
  const estate = await settledEstate(['101', '102'])
  await openVote(estate)
  const owner = await boundOwner(estate)
  const seat = await phone()
  const { page, context } = seat
  await enterAs(seat, await signInAs(owner.person))
  await sees(page, `${estate.name}加装电梯`)

  await context.setOffline(true)
  await sees(page, /没有网络/)
  await shoot(page, 'phone-offline')
  await context.setOffline(false)

  await page.route(/\/me\/decisions/, (route) => route.fulfill({ status: 502, body: 'bad gateway' }))
  await page.reload()
  await sees(page, '现在人有点多')
  await shoot(page, 'phone-error')
  await page.unroute(/\/me\/decisions/)
  await press(page, '再试一次')
  await sees(page, `${estate.name}加装电梯`)

  await goTo(page, '/packages/decision/pages/vote/index')
  await sees(page, '链接不完整')

  await goTo(page, '/pages/home/index')
  await sees(page, `${estate.name}加装电梯`)

  // A session that was ended elsewhere, and a token past its time.
  await page.evaluate(() => {
    const key = 'linli.session'
    const held: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '{}')
    const spoiled = {
      ...(typeof held === 'object' ? held : {}),
      refreshToken: 'p_0.s_0.1.ended',
      accessExpiresAt: '2020-01-01T00:00:00.000Z',
    }
    window.sessionStorage.setItem(key, JSON.stringify(spoiled))
  })
  await page.reload()
  await sees(page, '登录已失效')
  await shoot(page, 'phone-expired')
  await press(page, '去登录')
  await sees(page, '您想当谁？')
})

test('a closed vote: four bars, the own ballot proved on the phone, and the public notice without signing in', async () => {
  const estate = await settledEstate(['101', '102', '201'])
  const decisionId = await openVote(estate)
  const owner = await boundOwner(estate)
  await castAs(owner, decisionId, 'disagree')
  await closeVote(estate, decisionId, 'agree', [owner])
  const seat = await phone()
  const { page } = seat
  await enterAs(seat, await signInAs(owner.person), `/packages/decision/pages/result/index?id=${decisionId}`)
  await sees(page, '表决未通过')
  for (const bar of ['参与人数', '参与面积', '同意人数', '同意面积']) await sees(page, bar)
  await press(page, '查验这一票')
  await sees(page, /已计入结果/)
  await shoot(page, 'phone-result')

  const stranger = await phone()
  await stranger.page.goto(at(`/packages/decision/pages/bulletin/index?id=${decisionId}`))
  await sees(stranger.page, '表决结果公告')
  await shoot(stranger.page, 'phone-bulletin')
  expect(await stranger.page.content()).not.toContain('101 室')
})
