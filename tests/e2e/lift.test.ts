import '../support/functions-here'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { makeAgreement } from '@shared/funding/agreementContract'
import { me } from '@shared/identity/contract'
import { Day, dayOf } from '@shared/kernel/day'
import { HOUR, MINUTE, instant } from '@shared/kernel/instant'
import { object, readNoticeFile, recordTalk } from '@shared/notice/contract'
import { listCaseDocuments } from '@shared/print/caseContract'
import { OwnerKey } from '@shared/registry/model'
import { listCases, readCase } from '@shared/retrofit/caseContract'
import { recordPreCheck } from '@shared/retrofit/fileContract'
import { signOpinion } from '@shared/retrofit/stepContract'
import { expressWish } from '@shared/retrofit/wishContract'
import { reviewSubsidy, readSubsidy } from '@shared/subsidy/contract'
import { adoptPlan, freezePlan, readPlan, setLandIncome } from '@shared/subsidy/planContract'
import { now } from '@functions/platform/clock'
import { keys, table } from '@functions/subsidy/store'
import { district } from '../../infra/local/seed/district'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, openBrowser, openWindow, shoot, type sizes } from '../support/browser'
import { drawing } from '../support/drawing'
import { settledEstate } from '../support/estate'
import { draftedNotice, endPeriod, objection } from '../support/lifts/postedLift'
import { plannedLift, signBy } from '../support/lifts/reportedLift'
import { type WholeLift, apply, build, consent, gather, nameAccount, prepare, register } from '../support/lifts/wholeLift'
import { sees, signOn } from '../support/seats'
import { anyone, clock, settled, signInAs } from '../support/stack'

/**
 * One lift, from the wish to the subsidy paid: two objections, one agreed and one not, and one correction. At every stage whoever's turn it
 * is opens it in the browser and sees what is to be done.
 */

const rooms = ['101', '201', '301', '401', '501', '601'] as const
const [worker, officer, housing, planning, market, finance] = [
  ...(['worker-sun', 'officer', 'bureau-housing', 'bureau-planning', 'bureau-market', 'bureau-finance'] as const),
].map((id) => new Actor(id)) as [Actor, Actor, Actor, Actor, Actor, Actor]

let browser: Browser
let lift: WholeLift
const windows = new Map<string, OpenWindow>()
const objectors = [new Actor(anyone()), new Actor(anyone())] as const

/** Somebody’s window at a page: opened once, and gone to anew each time. */
const seat = async (who: Actor, size: keyof typeof sizes, route: string): Promise<Page> => {
  const name = `${who.person} ${size}`
  const open = windows.get(name) ?? (await openWindow(browser, size))
  if (!windows.has(name)) await enterAs(open, await signInAs(who.person), route)
  else {
    await open.page.goto('about:blank')
    await open.page.goto(at(route))
  }
  windows.set(name, open)
  return open.page
}
const desk = (who: Actor, tab: string) => seat(who, 'desk', `/packages/desk/pages/home/index?at=lift&lift=${lift.caseId}&tab=${tab}`)
const phone = (who: Actor, page: string) => seat(who, 'phone', `/packages/${page}/index?caseId=${lift.caseId}`)

/** Ant Design puts a thin space between the two characters of a short button. */
const press = (page: Page | Locator, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    .filter({ visible: true })
    .last()
    .click()
/** Presses a button at the desk and says yes to what it asks. */
const takes = async (page: Page, name: string, yes = name): Promise<void> => {
  await press(page, name)
  await press(page.getByRole('dialog'), yes)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
const pictureOf = (name: string) => ({ name, mimeType: 'image/png', buffer: drawing() })
const stackNow = async (): Promise<number> => Date.parse((await worker.call(readCase, { params: { caseId: lift.caseId } })).now)
/** Now, or so much later, as a picker of this window writes it. */
const localMinute = async (page: Page, ahead = 0): Promise<string> =>
  page.evaluate(
    (ms) => {
      const at = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000)
      return at.toISOString().slice(0, 16).replace('T', ' ')
    },
    (await stackNow()) + ahead,
  )
const stateNow = async () => (await worker.call(readCase, { params: { caseId: lift.caseId } })).state
const ownerOf = (room: (typeof rooms)[number]): Actor => {
  const owner = lift.estate.owners[rooms.indexOf(room)]
  if (!owner) throw new Error(`nobody owns ${room}`)
  return owner
}
const rep = () => ownerOf('601')

beforeAll(async () => {
  browser = await openBrowser()
  const estate = await settledEstate(rooms)
  for (const owner of estate.owners) await owner.bindHomes()
  lift = { estate, builders: ['601', '501', '401', '301'], caseId: '' as WholeLift['caseId'] }
})
afterAll(() => browser.close())

test('a wish, two more, and the worker opens the case from the pool; terms are changed before anybody is asked', async () => {
  const { estate } = lift
  const wishing = await seat(ownerOf('601'), 'phone', '/packages/retrofit/pages/wish/index')
  await press(wishing, '我想装电梯')
  await sees(wishing, '您家已登记：想装')
  await shoot(wishing, 'whole-01-wish')
  for (const room of ['501', '401'] as const) {
    const ownerKey = OwnerKey.parse((await ownerOf(room).call(me)).homes[0]?.ownerKey)
    await ownerOf(room).call(expressWish, { params: { placeId: estate.unit, ownerKey }, body: { stance: 'wants' } })
  }
  const page = await seat(worker, 'desk', '/packages/desk/pages/home/index?at=cases&view=pool')
  const panel = page.locator('.dk-panel', { has: page.getByRole('heading', { name: estate.name }) })
  await panel.getByRole('button', { name: '1 幢 1 单元：6 户中 3 户想装，可以立项' }).click()
  await sees(page, '想装的已到半数，可以立项')
  await press(page, '立项')
  await sees(page, '给一部电梯立项')
  await press(page, '立项')
  await sees(page, '还没有做资格初筛')
  const [card] = (await worker.call(listCases, { query: { place: estate.id } })).items
  if (!card) throw new Error('no case')
  lift = { ...lift, caseId: card.caseId }

  await sees(page, /问业主的是：错层入户/)
  await press(page, '改征求内容')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('平层入户：停在家门口这一层').click()
  await dialog.getByRole('button', { name: /^201/ }).click()
  await shoot(page, 'whole-02-terms')
  await press(dialog, '保存')
  await sees(page, /问业主的是：平层入户.*占用 201 室 ?自己的部分/)
  await press(page, '改征求内容')
  await dialog.getByText('错层入户：停在楼梯休息平台').click()
  await dialog.getByRole('button', { name: /^201/ }).click()
  await press(dialog, '保存')
  await sees(page, /问业主的是：错层入户.*不占用任何一户自己的部分/)
  const seen = { answer: 'yes', source: '现场查看' } as const
  const answers = { inUse: seen, clearTitle: seen, lawful: seen, noExpropriation: seen, noLift: seen, severalTitles: seen }
  await worker.call(recordPreCheck, { params: { caseId: lift.caseId }, body: { storeysAbove: 6, storeysBelow: 0, answers } })
})

test('the owners agree, the body is appointed, the design is there: the desk says what the notice lacks', async () => {
  await consent(lift)
  await settled()
  const owner = await phone(ownerOf('201'), 'retrofit/pages/case')
  await owner.getByText('已达同意比例').filter({ visible: true }).first().waitFor()
  await shoot(owner, 'whole-03-consented')
  const page = await desk(worker, 'scheme')
  await sees(page, '缺少委托（或自行实施）协议')
  await prepare(lift)
  await page.reload()
  await sees(page, '还没有公示')
  await page.getByRole('link', { name: '去写公示' }).waitFor()
  await shoot(page, 'whole-04-notice-missing')
  await draftedNotice(lift)
  await page.reload()
  await takes(page, '贴出公示')
  await sees(page, /^今天贴出$/)
  await sees(page, '公示期还没有满')
  await shoot(page, 'whole-05-notice-hangs')
})

test('two neighbours object: with one it is agreed, with the other it is not, and both follow it on the phone', async () => {
  const params = { caseId: lift.caseId }
  await objectors[0].call(object, { params, body: objection({ grounds: ['light'] }) })
  const noise = objection({ name: '李乙二', phone: '13800001002', grounds: ['noise'], text: '担心电梯晚上运行的声音，影响睡觉。' })
  const { objectionId } = await objectors[1].call(object, { params, body: noise })
  const page = await desk(worker, 'scheme')
  await sees(page, '有书面异议还没有协商记录')
  await sees(page, /书面 2 件（2 件还没有协商记录）/)
  const card = page.locator('.dk-objection', { hasText: '异议人甲' })
  await press(card, '邀请协商')
  const inviting = page.getByRole('dialog')
  await inviting.getByLabel('什么时间').fill(await localMinute(page, 26 * HOUR))
  await inviting.getByLabel('什么时间').press('Enter')
  await inviting.getByLabel('在哪里').fill('云梯社区居委会二楼会议室')
  await inviting.getByLabel('还请了谁').fill('建设者代表两人、设计单位')
  await shoot(page, 'whole-06-inviting')
  await press(inviting, '发出邀请')
  await inviting.waitFor({ state: 'hidden' })

  const first = await phone(objectors[0], 'notice/pages/objection')
  await sees(first, '社区请您来协商')
  await press(first, '我会来')
  await sees(first, /您说了会来/)
  await shoot(first, 'whole-07-invited')

  // The talk is held later than the objection came in.
  await clock.forward(2 * MINUTE)
  await page.reload()
  await sees(page, '，对方说会来')
  await press(card, '填协商记录')
  const talk = page.getByRole('dialog')
  await talk.getByLabel('什么时间').fill(await localMinute(page))
  await talk.getByLabel('什么时间').press('Enter')
  await talk.getByLabel('参加的人').fill('异议人本人和女儿、建设者代表两人、社区工作人员')
  await talk.getByLabel('异议人的意见').fill('担心井道挡光，白天屋里变暗。')
  await talk.getByLabel('建设者的意见').fill('愿意把井道改成透明玻璃，并补偿。')
  await talk.getByLabel('协商经过').fill('双方看了日照图，同意改用玻璃井道，补偿三千元。')
  await talk.getByText('达成一致，给予补偿或改进').click()
  await talk.getByLabel('补偿多少（没有就不填）').fill('3000')
  await talk.getByLabel('怎样改进').fill('井道改用透明玻璃')
  await talk.locator('input[type=file]').first().setInputFiles(pictureOf('协商记录.png'))
  await sees(talk, '协商记录.png')
  await shoot(page, 'whole-08-talk')
  await press(talk, '存协商记录')
  await talk.waitFor({ state: 'hidden' })

  const place = '云梯社区居委会二楼会议室'
  const scan = (await worker.upload(lift.estate.id, 'caseDocument', '记录.png', 'image/png', drawing())).fileId
  await worker.call(recordTalk, {
    params: { ...params, objectionId },
    body: {
      ...{ heldAt: instant(await stackNow()), place, host: 'community', present: '双方', objectorPresent: true, objectorSays: '怕吵' },
      ...{ buildersSay: '用静音曳引机', minutes: '没有谈拢。', outcome: 'notAgreed', compensation: null, scans: [scan] },
    },
  })
  await first.reload()
  await sees(first, '井道改用透明玻璃')
  await shoot(first, 'whole-09-agreed')
  const other = await phone(objectors[1], 'notice/pages/objection')
  await sees(other, '协商未达成一致')
  await shoot(other, 'whole-10-not-agreed')

  await endPeriod(lift)
  await page.reload()
  await takes(page, '出具公示报告', '出具报告')
  await sees(page, '还没有协议')
  await shoot(page, 'whole-11-reported')
  expect(await worker.call(readNoticeFile, { params })).toMatchObject({ notice: { report: { objections: 2, notAgreed: 1 } } })
})

test('the agreement is signed by everybody, the representative hands in, the street has one paper mended', async () => {
  const params = { caseId: lift.caseId }
  const { planTurn } = await plannedLift(lift)
  await worker.call(makeAgreement, { params, body: { planTurn, after: 0 } })
  for (const room of ['301', '401', '501'] as const) await signBy(ownerOf(room), lift.caseId)
  const waiting = await phone(rep(), 'retrofit/pages/case')
  await sees(waiting, '还有建设者没有签字')
  await shoot(waiting, 'whole-12-unsigned')
  const signing = await phone(rep(), 'funding/pages/agreement')
  await press(signing, '签这份协议')
  await signOn(signing)
  await press(signing, '签好了，确认')
  await signing.getByText('看清楚，再签名').waitFor({ state: 'detached' })
  expect(await stateNow()).toBe('agreed')

  await gather(lift)
  const handing = await phone(rep(), 'retrofit/pages/case')
  await press(handing, '提交申请')
  await shoot(handing, 'whole-13-submit')
  await handing.getByRole('button', { name: '提交申请' }).filter({ visible: true }).last().click()
  await sees(handing, '已提交申请')

  const street = await desk(officer, 'filing')
  await press(street, '写补正通知')
  const notice = street.getByRole('dialog')
  await notice.locator('.ant-select').first().click()
  await street.locator('.ant-select-item-option', { hasText: '产权' }).click()
  await notice.getByLabel('缺什么、怎么补').fill('第 3 页缺 501 室的不动产权证复印件，请补上后重新扫描。')
  await shoot(street, 'whole-14-correction')
  await press(notice, '发给申请人')
  await notice.waitFor({ state: 'hidden' })

  const mending = await phone(rep(), 'retrofit/pages/case')
  await sees(mending, /第 3 页缺 501 室/)
  await sees(mending, '补正通知里的材料还没有补齐')
  await mending.getByRole('button', { name: /产权.*拍照上传/ }).click()
  const chooser = mending.waitForEvent('filechooser')
  await press(mending, '拍照或选照片')
  await (await chooser).setFiles(pictureOf('产权证.png'))
  await sees(mending, '已上传')
  await mending.getByRole('button', { name: '交这份材料' }).click()
  await shoot(mending, 'whole-15-mending')
  await press(mending, '补正后重新提交')
  await mending.getByRole('button', { name: '补正后重新提交' }).filter({ visible: true }).last().click()
  await sees(mending, '已提交申请')
  expect(await stateNow()).toBe('submitted')
})

test('street and bureaus pass it, it is filed, built, registered', async () => {
  const params = { caseId: lift.caseId }
  const street = await desk(officer, 'filing')
  await takes(street, '受理')
  await takes(street, '初审通过，报区住建局')
  const bureau = await desk(housing, 'filing')
  await takes(bureau, '送各部门征求意见')
  await sees(bureau, '还有部门没有签意见')
  await shoot(bureau, 'whole-16-opinions')
  await planning.call(signOpinion, { params: { ...params, bureau: 'planningOfficer' }, body: { opinion: 'agree', text: '' } })
  await bureau.reload()
  await takes(bureau, '发开工备案通知单')
  await shoot(bureau, 'whole-17-filed')
  const owner = await phone(rep(), 'retrofit/pages/case')
  await sees(owner, '还没有安装前报告和施工告知')
  await build(lift, rep())
  await register(lift, market)
  const registering = await desk(market, 'works')
  await takes(registering, '确认已办使用登记')
  await shoot(registering, 'whole-18-registered')
  expect(await stateNow()).toBe('registered')
})

test('the subsidy: what stands in its way, applied for, three reviews, planned, paid', async () => {
  const params = { caseId: lift.caseId }
  const waiting = await phone(rep(), 'retrofit/pages/case')
  await sees(waiting, '收款账户还没有经全体建设者确认')
  await shoot(waiting, 'whole-19-account')
  await nameAccount(lift)
  await apply(lift)
  const bureau = await desk(housing, 'subsidy')
  await sees(bureau, '社区还没有初审')
  await housing.call(setLandIncome, { params: { placeId: lift.estate.id }, body: { bearer: 'district' } })
  for (const [by, stage] of [
    [worker, 'community'],
    [officer, 'street'],
    [housing, 'district'],
  ] as const) {
    const { turn } = await by.call(readSubsidy, { params })
    await by.call(reviewSubsidy, { params, body: { turn, stage, remark: '同意', verdict: { is: 'pass' } } })
  }
  // As if the review had been completed in the window of an earlier plan, which no other story makes.
  const year = Number(dayOf(now()).slice(0, 4)) - 1
  const review = { on: Day.parse(`${year - 1}-10-08`), planYear: year, outside: false }
  await table.write({ update: keys.file(lift.caseId), set: { review }, when: [] })
  await bureau.reload()
  await sees(bureau, '还没有列入年度计划')
  await shoot(bureau, 'whole-20-not-planned')
  const ofYear = { placeId: district, year }
  const { digest } = await housing.call(readPlan, { params: ofYear })
  await housing.call(freezePlan, { params: ofYear, body: { seen: digest } })
  await housing.call(adoptPlan, { params: ofYear })
  const pay = await desk(finance, 'subsidy')
  await press(pay, '登记拨付')
  await pay
    .getByRole('dialog')
    .getByLabel('支付凭证号')
    .fill(`PZ${year}-${lift.caseId.slice(-6)}`)
  await press(pay.getByRole('dialog'), '登记已拨付')
  await sees(pay, /补贴已于 .* 拨付/)
  await shoot(pay, 'whole-21-paid')
  expect(await stateNow()).toBe('paid')
  const owner = await phone(rep(), 'subsidy/pages/subsidy')
  await sees(owner, /180,000|18 万/)
  await shoot(owner, 'whole-22-paid-phone')
  const road = await phone(ownerOf('201'), 'retrofit/pages/case')
  await shoot(road, 'whole-23-road')
  const history = await desk(worker, 'history')
  await sees(history, '一次性告知补正')
  const { items: papers } = await worker.call(listCaseDocuments, { params })
  expect(papers.filter(({ state }) => state === 'ready').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'notice',
      'negotiationRecord',
      'noticeReport',
      'liftApplication',
      'correctionNotice',
      'filingNotice',
      'agreement',
      'subsidyApplication',
      'subsidyPayment',
    ]),
  )
  await shoot(history, 'whole-24-history')
})

test('nothing went wrong in any window', () => {
  expect([...windows.values()].flatMap(({ wrong }) => wrong)).toEqual([])
})
