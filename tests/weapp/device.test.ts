import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { voters } from '@shared/decision/contract'
import { planMeeting } from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import { paperContract } from '@shared/decision/paperContract'
import { HOUR, SECOND, type Instant, instant, msOf } from '@shared/kernel/instant'
import { attempts } from '@shared/outreach/contract'
import { Actor } from '../support/actor'
import { type Estate, openVote, settledEstate } from '../support/estate'
import { anyPicture, codeOnPaper } from '../support/slips'
import { clock } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** What the built bundle asks of the phone itself: camera, scanner, calendar. Each is used, called off, and not allowed. */

const clerk = new Actor('worker-sun')
let estate: Estate
let decisionId: DecisionId
let startsAt: Instant
let phone: Phone | null = null

beforeAll(async () => {
  estate = await settledEstate(['101', '102'])
  decisionId = await openVote(estate)
  startsAt = instant((await clock.now()) + 26 * HOUR)
  const meeting = { kind: 'consultation' as const, venue: '社区活动室', topic: '方案和费用', host: '云梯社区' }
  await clerk.call(planMeeting, { params: { decisionId }, body: { ...meeting, startsAt, meetingKey: 'device-meeting-001' } })
})
afterEach(() => {
  phone?.end()
  phone = null
})

const opened = async (by: Actor, url: string): Promise<Phone> => {
  phone = phoneOf(by)
  await phone.launch(url)
  return phone
}
const asked = (here: Phone, api: string) => here.asked.filter((one) => one.api === api).map(({ options }) => options)
const waiting = async () =>
  (await clerk.call(paperContract.papers, { params: { decisionId }, query: { state: 'entered' } })).items.map(({ label }) => label)

test('a paper at the door: its code scanned, photographed, read, entered; turning back at any step loses nothing', async () => {
  const code = await codeOnPaper(clerk, decisionId, '101')
  const here = await opened(clerk, `/packages/field/pages/paper/index?id=${decisionId}`)
  await here.tap('录入纸质票')
  await here.tap('扫纸票右上角的码')
  await here.see('这是谁家的票')
  expect(here.text()).not.toContain('没有扫出来')

  here.answers.scan = 'https://example.cn/something-else'
  await here.tap('扫纸票右上角的码')
  await here.see('纸票编号不对')
  here.answers.scan = code
  await here.tap('扫纸票右上角的码')
  await here.see('101 室')
  expect(asked(here, 'scanCode')).toContainEqual({ onlyFromCamera: false, scanType: ['qrCode'] })

  await here.tap('同意')
  await here.tap('有')
  await here.tap('录入，交给同事复核')
  await here.see('请先拍纸票')
  await here.tap('拍照')
  expect(here.text()).not.toContain('照片已上传')
  here.answers.denied = true
  await here.tap('拍照')
  await here.see('没有允许使用相机')
  here.answers.denied = false
  here.answers.camera = anyPicture()
  await here.setNetwork('offline')
  await here.tap('拍照')
  await here.see('再传一次')
  expect(here.text()).not.toContain('没有允许使用相机')
  await here.setNetwork('online')
  await here.tap('再传一次')
  await here.see('照片已上传')
  here.answers.camera = null
  await here.tap('重新拍')
  await here.see('照片已上传')
  expect(asked(here, 'chooseMedia')).toContainEqual({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
  const [upload] = asked(here, 'uploadFile')
  expect(upload).toMatchObject({ name: 'file', filePath: expect.stringMatching(/^wxfile:/), formData: expect.objectContaining({}) })

  await here.tap('录入，交给同事复核')
  await here.see('请另一位工作人员复核')
  expect(await waiting()).toEqual([expect.stringContaining('101 室')])
})

test('the camera stays shut: the code is typed instead', async () => {
  const code = await codeOnPaper(clerk, decisionId, '102')
  const here = await opened(clerk, `/packages/field/pages/paper/index?id=${decisionId}`)
  await here.tap('录入纸质票')
  here.answers.denied = true
  await here.tap('扫纸票右上角的码')
  await here.see('打开“摄像头”')
  await here.type(here.byId('slip-code'), code)
  await here.tap('查是谁家的')
  await here.see('102 室')
})

test('a colleague reads the photograph on the phone, large at a tap', async () => {
  const here = await opened(new Actor('worker-li'), `/packages/field/pages/paper/index?id=${decisionId}`)
  await here.tap('复核 1 张')
  await here.see('101 室')
  await here.tap('点开放大')
  const [looked] = asked(here, 'previewImage')
  expect(looked).toMatchObject({ urls: [expect.stringMatching(/^http/)] })
  await here.tap('同意')
  await here.tap('有')
  await here.tap('确认我读的')
  await here.see('已计入，回执号')
  expect(await waiting()).toEqual([])
})

test('a notice left at a door is photographed; a picture that does not get through is neither lost nor taken for sent', async () => {
  const here = await opened(clerk, `/packages/field/pages/visits/index?id=${decisionId}`)
  await here.tap('记一次')
  await here.tap('上门')
  await here.tap('留了通知')
  await here.tap('拍下门上的通知')
  expect(here.text()).not.toContain('没有读出')
  here.answers.camera = anyPicture()
  await here.setNetwork('offline')
  await here.tap('拍下门上的通知')
  await here.see('再传一次')
  await expect(here.tap('记下')).rejects.toThrow('disabled')
  await here.setNetwork('online')
  await here.tap('再传一次')
  await here.see('换一张照片')
  await here.tap('记下')
  await here.see('联系不足两次')
  const { items } = await clerk.call(voters, { params: { decisionId } })
  const voterId = items.find(({ rooms }) => rooms.includes('102'))?.voterId
  if (voterId === undefined) throw new Error('no voter in 102')
  const tried = (await clerk.call(attempts, { params: { decisionId, voterId } })).attempts
  expect(tried).toHaveLength(1)
  expect(tried[0]).toMatchObject({ kind: 'door', outcome: 'leftNotice', photoUrl: expect.stringMatching(/^http/) })
})

test('a meeting goes into the phone’s calendar, an hour ahead; called off or not allowed, the person is left with the time', async () => {
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no owner')
  await owner.bindHomes()
  const here = await opened(owner, `/packages/decision/pages/vote/index?id=${decisionId}`)
  await here.see('意见征集会')
  here.answers.calendar = 'cancel'
  await here.tap('记到手机日历')
  expect(here.text()).not.toContain('没有记成')
  here.answers.denied = true
  await here.tap('记到手机日历')
  await here.see('手机不让微信写日历。请自己记一下')
  here.answers.denied = false
  here.answers.calendar = 'save'
  await here.tap('记到手机日历')
  await here.see('已记到手机日历')
  expect(here.text()).not.toContain('手机不让微信写日历')
  expect(asked(here, 'addPhoneCalendar').at(-1)).toEqual({
    title: `意见征集会：${estate.name}加装电梯`,
    location: '社区活动室',
    startTime: Math.floor(msOf(startsAt) / SECOND),
    alarm: true,
    alarmOffset: 3600,
  })
  expect(() => here.control('记到手机日历')).toThrow('no control')
})

test('the desk is let in by its code: scanned from the screen, or typed when the camera is not allowed', async () => {
  const here = await opened(clerk, '/packages/account/pages/approve/index')
  await here.tap('扫电脑上的码')
  expect(here.text()).not.toContain('没有扫出来')
  here.answers.denied = true
  await here.tap('扫电脑上的码')
  await here.see('也可以直接在下面填')
  here.answers.denied = false
  here.answers.scan = 'packages/account/pages/approve/index?scene=01JZZZZZZZZZZZZZZZZZZZZZZZ'
  await here.tap('扫电脑上的码')
  await here.tap('允许这台电脑登录')
  expect(here.text()).not.toContain('编号是 26 位字母和数字，请核对')
})
