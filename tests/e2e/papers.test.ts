import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { conflictContract } from '@shared/decision/conflictContract'
import { read, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { paperContract } from '@shared/decision/paperContract'
import { Actor } from '../support/actor'
import { shoot } from '../support/browser'
import { type Estate, castAs, openVote, settledEstate } from '../support/estate'
import { boundOwner, choose, seats, sees } from '../support/seats'
import { codeOnPaper, photographOf } from '../support/slips'

/**
 * Paper ballots at the desk: one worker enters what a photograph shows, another reads it without knowing the first reading, a third
 * when the two differ; and a paper that contradicts a phone, settled with a reason and a proof by somebody who read none of them.
 */

const { enter, browser } = seats()
const [clerk, colleague, officer] = [new Actor('worker-sun'), new Actor('worker-li'), new Actor('officer')]

let estate: Estate
let decisionId: DecisionId
let title: string
beforeAll(async () => {
  estate = await settledEstate(['101', '102', '201'])
  title = `${estate.name}加装电梯`
  decisionId = await openVote(estate, { title })
})

/** Ant Design puts a thin space between the two characters of a short button. */
const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
const press = (page: Page, name: string) => button(page, name).click()
const deskOf = (who: Actor, tab: 'papers' | 'conflicts') =>
  enter(who, 'desk', `/packages/desk/pages/home/index?at=vote&id=${decisionId}&tab=${tab}`)
const work = (desk: Page, name: string | RegExp) => desk.getByRole('radiogroup', { name: '做什么' }).getByText(name).click()

/** Goes to entering and chooses the photograph of a paper of `room`, on the left. */
const choosePhoto = async (desk: Page, room: string, code: string, mark: '同意' | '反对'): Promise<void> => {
  await work(desk, '录入')
  const buffer = await photographOf(browser(), { title, room, code, mark })
  await desk
    .locator('.dk-slip-side input[type=file]')
    .first()
    .setInputFiles({ name: `${room}.jpg`, mimeType: 'image/jpeg', buffer })
}
const mark = (desk: Page, choice: '同意' | '反对') =>
  desk.getByRole('radiogroup', { name: '纸票上勾的是' }).getByRole('radio', { name: choice, exact: true }).click()
const signed = (desk: Page) => choose(desk.getByRole('group', { name: '签名' }).getByRole('radio', { name: '有', exact: true }))

/** What the roll of the vote says of a room. */
const voterOf = async (room: string) => {
  const { items } = await clerk.call(voters, { params: { decisionId } })
  const found = items.find(({ rooms }) => rooms.includes(room))
  if (found === undefined) throw new Error(`no voter in ${room}`)
  return found
}

test('entered from a photograph by the code; a colleague reads it blind, by keyboard; read alike, it counts', async () => {
  const code = await codeOnPaper(clerk, decisionId, '101')
  const first = await deskOf(clerk, 'papers')
  await expect(button(first, '录入，交给同事复核').isDisabled()).resolves.toBe(true)
  await sees(first, '请先选纸票的照片')
  await choosePhoto(first, '101', code, '同意')
  await first.getByPlaceholder(/扫码，或照着输入/).fill('AB3D-7K2M-Q9X')
  await press(first, '查')
  await first.getByRole('alert').filter({ visible: true }).waitFor()
  // A hand scanner types the code and presses Enter.
  await first.getByPlaceholder(/扫码，或照着输入/).fill(code)
  await first.keyboard.press('Enter')
  await sees(first, /101 室/)
  await mark(first, '同意')
  await sees(first, '请选纸票上有没有签名')
  await signed(first)
  await shoot(first, 'desk-paper-enter')
  await press(first, '录入，交给同事复核')
  await sees(first, /已录入 .*101 室。请另一位工作人员复核/)
  expect((await voterOf('101')).voted).toBe(false)

  await work(first, /^复核/)
  await sees(first, '都是您录入或看过的，请另一位工作人员复核')

  const second = await deskOf(colleague, 'papers')
  await second.getByRole('img', { name: /101 室的纸票照片/ }).waitFor()
  await sees(second, '前面的人怎么填的不会显示')
  expect(await second.getByRole('radiogroup', { name: '纸票上勾的是' }).getByRole('radio', { checked: true }).count()).toBe(0)
  await shoot(second, 'desk-paper-blind')
  await second.keyboard.press('1')
  await second.keyboard.press('y')
  await second.keyboard.press('Enter')
  await sees(second, /101 室：两人读得一样，已计入，回执号/)
  expect((await voterOf('101')).voted).toBe(true)
})

test('two who read differently: a third decides, and nobody is told who read what', async () => {
  const first = await deskOf(clerk, 'papers')
  await choosePhoto(first, '102', '（撕掉了）', '反对')
  await first.getByRole('combobox').click()
  await first.getByRole('combobox').fill('102')
  await first.keyboard.press('Enter')
  await sees(first, /102 室/)
  await mark(first, '同意')
  await signed(first)
  await press(first, '录入，交给同事复核')
  await sees(first, /已录入 .*102 室/)

  const second = await deskOf(colleague, 'papers')
  await sees(second, '按房号录入，请核对照片上的房号')
  await mark(second, '反对')
  await signed(second)
  await press(second, '确认我读的')
  await sees(second, /和前一位读得不一样，要请第三位同事看/)
  await sees(second, '都是您录入或看过的')
  expect((await voterOf('102')).voted).toBe(false)

  const third = await deskOf(officer, 'papers')
  await sees(third, '两人读得不一样，请您看')
  await mark(third, '反对')
  await signed(third)
  await shoot(third, 'desk-paper-third')
  await press(third, '确认我读的')
  await sees(third, /102 室：两人读得一样，已计入/)
  expect((await voterOf('102')).voted).toBe(true)
  await work(third, '查看')
  await third.getByRole('row', { name: /102 室/ }).waitFor()
  await shoot(third, 'desk-paper-done')
})

test('paper against phone: neither counts; whoever read the paper may not settle; settled with reason and proof', async () => {
  const owner = await boundOwner(estate, 2)
  await castAs(owner, decisionId, 'agree')
  const code = await codeOnPaper(clerk, decisionId, '201')
  const first = await deskOf(clerk, 'papers')
  await choosePhoto(first, '201', code, '反对')
  await first.getByPlaceholder(/扫码，或照着输入/).fill(code)
  await first.keyboard.press('Enter')
  await mark(first, '反对')
  await signed(first)
  await press(first, '录入，交给同事复核')
  await sees(first, /已录入 .*201 室/)
  const second = await deskOf(colleague, 'papers')
  await mark(second, '反对')
  await signed(second)
  await press(second, '确认我读的')
  await sees(second, /201 室：.*已转到“矛盾票”/)
  await second.getByRole('link', { name: '去核实' }).click()
  await press(second, '去核实')
  await sees(second, '其中一张纸票是您录入或复核的')
  await expect(button(second, '核实，定下以哪张为准').count()).resolves.toBe(0)

  const phone = await enter(owner, 'phone', `/packages/decision/pages/vote/index?id=${decisionId}`)
  await sees(phone, /您家有两张不一样的选票/)
  await shoot(phone, 'paper-conflict-owner')

  const desk = await deskOf(officer, 'conflicts')
  await press(desk, '去核实')
  await sees(desk, '纸质票和已有的票不一样')
  await desk.getByRole('img', { name: '手机票上的手写签名' }).waitFor()
  await desk.getByRole('img', { name: '纸质票的照片' }).waitFor()
  await shoot(desk, 'desk-conflict')
  await press(desk, '核实，定下以哪张为准')
  const dialog = desk.getByRole('dialog').filter({ hasText: '以哪张票为准' })
  const settle = dialog.getByRole('button', { name: '就这样定' })
  await choose(dialog.getByRole('radio', { name: '以纸质票为准' }))
  await dialog.getByRole('textbox').fill('上门核对身份证')
  await expect(settle.isDisabled()).resolves.toBe(true)
  await dialog.getByRole('textbox').fill('上门当面核对，业主确认纸质票是自己后来签的')
  await expect(settle.isDisabled()).resolves.toBe(true)
  const proof = await photographOf(browser(), { title: '情况说明', room: '201', code: '', mark: '反对' })
  await dialog.locator('input[type=file]').setInputFiles({ name: '说明.jpg', mimeType: 'image/jpeg', buffer: proof })
  await dialog.getByRole('img', { name: '刚选的照片' }).waitFor()
  await shoot(desk, 'desk-conflict-settle')
  await settle.click()
  await sees(desk, '以纸质票为准')
  await sees(desk, '上门当面核对，业主确认纸质票是自己后来签的')
  await shoot(desk, 'desk-conflict-settled')

  expect((await owner.call(read, { params: { decisionId } })).mine[0]).toMatchObject({ current: { choice: 'disagree' }, effect: 'counts' })
  const { items } = await officer.call(conflictContract.conflicts, { params: { decisionId } })
  expect(items.map(({ settled }) => settled?.stands)).toEqual([2])
  const { progress } = await clerk.call(paperContract.papers, { params: { decisionId }, query: { state: 'contested' } })
  expect(progress).toMatchObject({ entered: 3, waiting: 0, conflicts: 0 })
  await phone.reload()
  await sees(phone, /核实：以纸质票，反对的这张为准，已经计入/)
  await shoot(phone, 'paper-settled-owner')
})
