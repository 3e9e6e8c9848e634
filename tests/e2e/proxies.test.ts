import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { read } from '@shared/decision/contract'
import { planMeeting } from '@shared/decision/meetingContract'
import { MINUTE, instant } from '@shared/kernel/instant'
import { goTo, shoot } from '../support/browser'
import { openVote, settledEstate } from '../support/estate'
import { boundOwner, seats, sees, signOn as sign } from '../support/seats'
import { clock } from '../support/stack'

/** One neighbour votes for another, on two phones and at the desk; and a meeting with its code on the wall. */

const { enter: windowOf } = seats()
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

test('a neighbour is asked, accepts, votes; the owner sees it and takes the authorisation back', async () => {
  const estate = await settledEstate(['101', '102', '201', '202'])
  const [principal, agent] = [await boundOwner(estate, 0), await boundOwner(estate, 1)]
  const decisionId = await openVote(estate)
  const vote = `/packages/decision/pages/vote/index?id=${decisionId}`

  const hers = await windowOf(principal, 'phone', vote)
  await press(hers, /请人代投/)
  await press(hers, '请一位邻居代投')
  await press(hers, '102 室')
  await shoot(hers, 'proxy-whom')
  await press(hers, '下一步')
  await press(hers, '由他决定')
  await press(hers, '下一步')
  await sign(hers)
  await shoot(hers, 'proxy-sign')
  await press(hers, '签好了，请他代投')
  await sees(hers, '等对方答复')

  const his = await windowOf(agent, 'phone', vote)
  await sees(his, '有人请您代投')
  await press(his, '去答复')
  await press(his, '接受委托')
  await sign(his)
  await press(his, '签好了，接受')
  await sees(his, '您已接受，还没投')
  await press(his, '替他投票')
  await sees(his, /这是替 .*101 室 投的票/)
  await press(his, '反对')
  await sign(his)
  await shoot(his, 'proxy-ballot')
  await press(his, '替他投反对')
  await sees(his, '您已替他投票')
  expect((await principal.call(read, { params: { decisionId } })).mine[0]?.current).toMatchObject({ choice: 'disagree', channel: 'proxy' })

  await hers.reload()
  await sees(hers, '已代投')
  await press(hers, '撤回委托')
  await sees(hers, /他在撤回之前投的票仍然有效/)
  await press(hers, '撤回')
  await sees(hers, '已撤回')

  const desk = await windowOf(estate.worker, 'desk', `/packages/desk/pages/home/index?at=vote&id=${decisionId}&tab=proxies`)
  await sees(desk, '手机签名')
  await sees(desk, '共替 1 户')
  await shoot(desk, 'desk-proxies')
})

test('a meeting: the card before it, the code on the wall, signed in', async () => {
  const estate = await settledEstate(['101', '102'])
  const owner = await boundOwner(estate, 0)
  const decisionId = await openVote(estate)
  const startsAt = instant((await clock.now()) + 20 * MINUTE)
  const body = {
    kind: 'consultation' as const,
    startsAt,
    venue: '社区活动室',
    topic: '方案和费用',
    host: '云梯社区',
    meetingKey: 'first-meeting-0001',
  }
  await estate.worker.call(planMeeting, { params: { decisionId }, body })

  const desk = await windowOf(estate.worker, 'desk', `/packages/desk/pages/home/index?at=vote&id=${decisionId}&tab=meetings`)
  await press(desk, '显示签到码')
  const code = await desk.locator('.dk-wall-code').textContent()
  await shoot(desk, 'desk-wall')

  const phone = await windowOf(owner, 'phone', `/packages/decision/pages/vote/index?id=${decisionId}`)
  await sees(phone, '意见征集会')
  await press(phone, '看会议、签到')
  await phone.getByLabel('现场的签到码').fill(code ?? '')
  await press(phone, '签到')
  await sees(phone, '您已经签到，请入座。')
  await shoot(phone, 'meeting-signed-in')
  await goTo(phone, `/packages/decision/pages/vote/index?id=${decisionId}`)
  await sees(desk, /已签到 1 人/)
})
