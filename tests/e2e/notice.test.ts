import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { invite, object, readNoticeFile, recordTalk } from '@shared/notice/contract'
import { readCase } from '@shared/retrofit/caseContract'
import { instant, plus, DAY } from '@shared/kernel/instant'
import { Actor } from '../support/actor'
import { at, shoot } from '../support/browser'
import { drawing } from '../support/drawing'
import { endPeriod, objection, postedLift } from '../support/lifts/postedLift'
import { seats, sees, signOn } from '../support/seats'
import { anyone, clock } from '../support/stack'

/** The notice of one lift: read by anybody, objected to on a phone, negotiated and reported on at the desk. */

const { enter, open } = seats()
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
    .click()
const noticePage = (caseId: string) => `/packages/notice/pages/notice/index?caseId=${caseId}`

test('a neighbour reads the notice without sign-in; signed in, objects, and follows it', async () => {
  const { caseId } = await postedLift()
  const { page: reader } = await open('phone')
  await reader.goto(at(noticePage(caseId)))
  await sees(reader, '要装什么样的电梯')
  await sees(reader, /以前都可以提意见/)
  await shoot(reader, 'notice-public')

  const neighbour = new Actor(anyone())
  const page = await enter(neighbour, 'phone', `/packages/notice/pages/object/index?caseId=${caseId}`)
  await press(page, '下一步')
  await sees(page, '请至少选一项。')
  await press(page, /采光：屋里变暗/)
  await page.getByLabel('受到什么影响，希望怎样解决').fill('电梯井离我家窗户太近，白天屋里会变暗，希望用玻璃井道。')
  await shoot(page, 'notice-object-what')
  await press(page, '下一步')
  await press(page, '相邻单元或相邻楼的业主')
  await page.getByLabel('姓名').fill('王甲一')
  await page.getByLabel('住在哪里').fill('4 幢 1 单元 102 室')
  await page.getByLabel('联系电话').fill('13800001001')
  await shoot(page, 'notice-object-who')
  await press(page, '下一步')
  await press(page, '交给社区')
  await sees(page, '请在方框里写上您的名字。')
  await signOn(page)
  await shoot(page, 'notice-object-sign')
  await press(page, '交给社区')
  await sees(page, /三天内社区或街道会联系您/)
  await shoot(page, 'notice-objection')
})

test('the community invites, the objector says yes, the record is written, and the report goes out', async () => {
  const lift = await postedLift()
  const { caseId, estate } = lift
  const { worker } = estate
  const neighbour = new Actor(anyone())
  const { objectionId } = await neighbour.call(object, { params: { caseId }, body: objection() })
  const params = { caseId, objectionId }
  const desk = await enter(worker, 'desk', `/packages/desk/pages/home/index?at=lift&lift=${caseId}&tab=scheme`)
  await sees(desk, /书面 1 件（1 件还没有协商记录）/)
  await sees(desk, '异议人甲')
  await shoot(desk, 'desk-notice-running')

  const now = instant(await clock.now())
  const place = '云梯社区会议室'
  await worker.call(invite, { params, body: { at: plus(now, DAY), place, who: '', deliveries: ['phone'] } })
  const phone = await enter(neighbour, 'phone', `/packages/notice/pages/objection/index?caseId=${caseId}`)
  await sees(phone, '社区请您来协商')
  await press(phone, '我会来')
  await sees(phone, /您说了会来/)
  await shoot(phone, 'notice-invited')

  const scan = (await worker.upload(estate.id, 'caseDocument', '记录.png', 'image/png', drawing())).fileId
  await worker.call(recordTalk, {
    params,
    body: {
      ...{ heldAt: instant(await clock.now()), place, host: 'community', present: '双方', objectorPresent: true },
      ...{
        objectorSays: '怕暗',
        buildersSay: '改玻璃井道',
        minutes: '没有谈拢。',
        outcome: 'notAgreed',
        compensation: null,
        scans: [scan],
      },
    },
  })
  await endPeriod(lift)
  await desk.reload()
  await sees(desk, '公示期已满，书面异议都有协商记录，可以出具公示报告。')
  await press(desk, '出具公示报告')
  await press(desk, '出具报告')
  await sees(desk, /已出公示报告/)
  await shoot(desk, 'desk-notice-reported')
  expect(await worker.call(readCase, { params: { caseId } })).toMatchObject({ state: 'noticeReported' })
  expect(await worker.call(readNoticeFile, { params: { caseId } })).toMatchObject({ notice: { report: { objections: 1, notAgreed: 1 } } })
})
