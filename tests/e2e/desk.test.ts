import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { purposes } from '@shared/content/model'
import { DecisionId } from '@shared/decision/model'
import { DAY, HOUR, MINUTE, instant } from '@shared/kernel/instant'
import { rollFile } from '../../infra/local/seed/rollFile'
import { Actor } from '../support/actor'
import { type OpenWindow, at, enterAs, goTo, openBrowser, openWindow, shoot } from '../support/browser'
import { castAs, flatsOf } from '../support/estate'
import { typeMoment } from '../support/pickers'
import { choose } from '../support/seats'
import { anyPhone, anyone, clock, signInAs } from '../support/stack'

/**
 * The whole story by hand at a desk of 1280 × 800: a roll comes in from Excel, a vote is written and published, owners vote,
 * time passes, the result is out, anybody recounts it. It moves the local clock by a day and a half.
 */

const rooms = ['101', '102', '201', '202', '301', '302']
const owners = rooms.map(() => new Actor(anyone(), anyPhone()))
const phones = owners.map((owner) => owner.phone ?? '')
const code = `d${randomBytes(3).toString('hex')}`
const estate = `手工小区${code.slice(-4)}`
const folder = mkdtempSync(path.join(tmpdir(), 'linli-desk-'))

let browser: Browser
let worker: OpenWindow
let desk: Page
let decisionId: DecisionId

beforeAll(async () => {
  browser = await openBrowser()
  worker = await openWindow(browser, 'desk')
  desk = worker.page
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const sees = (page: Page | Locator, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
/** Ant Design puts a thin space between the two characters of a short button. */
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
const press = (page: Page | Locator, name: string) => button(page, name).click()
const door = (name: string) => desk.getByRole('navigation', { name: '工作台' }).getByRole('link', { name }).click()

const xlsxFile = (bytes: Buffer) => ({ name: `${estate}.xlsx`, mimeType: purposes.rollImport.types[0], buffer: bytes })
const chooseFile = (bytes: Buffer) => desk.locator('input[type=file]').setInputFiles(xlsxFile(bytes))

describe('a community worker', () => {
  test('signs in by the chooser and adds an estate', async () => {
    await desk.goto(at('/packages/account/pages/sign-in/index?to=desk'))
    await desk.locator('#person-worker-li').click()
    await sees(desk, '工作台')
    await shoot(desk, 'desk-today')
    await door('业主名册')
    await press(desk, '添加小区')
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('名称').fill(estate)
    await dialog.getByLabel('编号').fill(code)
    await press(dialog, '添加')
    await desk.getByRole('link', { name: estate }).click()
    await sees(desk, '这个小区还没有名册')
  })

  test('uploads a roll with mistakes and reads what to mend; nothing is written', async () => {
    const flats = flatsOf(rooms, phones)
    const wrong = flats.map((flat, i) => (i === 1 ? { ...flat, room: '101' } : i === 2 ? { ...flat, area: '约 80' } : flat))
    await desk.getByRole('link', { name: '导入名册' }).click()
    await sees(desk, '上传填好的表格')
    await chooseFile(rollFile(wrong))
    await sees(desk, /有 \d+ 处必须改正/)
    await sees(desk, '第 3 行')
    await sees(desk, '第 4 行')
    await expect(button(desk, '写入名册').isDisabled()).resolves.toBe(true)
    await shoot(desk, 'desk-import-problems')
  })

  test('uploads the corrected roll, looks through it and writes it', async () => {
    await press(desk, '换一个表格')
    await chooseFile(rollFile(flatsOf(rooms, phones)))
    await sees(desk, '没有发现问题，可以写入。')
    await sees(desk, /6 套 · 6 人/)
    await shoot(desk, 'desk-import-preview')
    await press(desk, '写入名册')
    await press(desk, '确认写入')
    await sees(desk, '名册已写入')
    await shoot(desk, 'desk-import-done')
    await desk.getByRole('link', { name: '看名册' }).click()
    await sees(desk, '姓名和手机号已隐去一部分')
    await shoot(desk, 'desk-unit')
  })

  test('writes a vote in five steps and publishes it', async () => {
    await door('表决')
    await desk.getByRole('link', { name: '发起表决' }).click()
    await sees(desk, '怎样算通过')
    await shoot(desk, 'desk-compose-matter')
    await press(desk, '下一步：范围')
    await desk.locator('.ant-cascader').click()
    await desk.getByRole('menuitemcheckbox', { name: '云梯社区' }).click()
    await desk.getByRole('menuitemcheckbox', { name: estate }).click()
    await desk.locator('label').filter({ hasText: '1 单元' }).click()
    await shoot(desk, 'desk-compose-scope')
    await press(desk, '下一步：方案')
    await desk
      .getByRole('textbox', { name: '方案' })
      .fill('在单元北侧加装一部电梯，停靠 1 至 6 层，不占用任何一户的专有部分，总造价约 46 万元。')
    await shoot(desk, 'desk-compose-scheme')
    await press(desk, '下一步：时间')
    const now = await clock.now()
    const opens = instant(now - (now % MINUTE) + 30 * MINUTE)
    await typeMoment(desk, desk.locator('#opensAt'), opens)
    await typeMoment(desk, desk.locator('#closesAt'), instant(Date.parse(opens) + DAY))
    await sees(desk, '一共 1 天')
    await sees(desk, '建议留 5 天以上')
    await shoot(desk, 'desk-compose-period')
    await press(desk, '下一步：核对发布')
    await sees(desk, '核对名册')
    await sees(desk, '草稿已保存')
    await shoot(desk, 'desk-compose-check')
    await press(desk, '发布表决')
    const dialog = desk.getByRole('dialog')
    await choose(dialog.getByRole('checkbox'))
    await shoot(desk, 'desk-publish')
    await press(dialog, '发布')
    await sees(desk, '参与进度')
    decisionId = DecisionId.parse(new URLSearchParams(desk.url().split('?')[1]).get('id'))
    await shoot(desk, 'desk-upcoming')
  })
})

describe('owners', () => {
  test('one votes in the browser, the others follow; the desk sees who took part and not how', async () => {
    await clock.forward(HOUR)
    const [first, ...others] = owners
    if (first === undefined) throw new Error('no owner')
    await first.bindHomes()
    const seat = await openWindow(browser, 'phone')
    await enterAs(seat, await signInAs(first.person))
    await seat.page.getByRole('button', { name: '去表决' }).click()
    await seat.page.getByRole('button', { name: '同意', exact: true }).click()
    const pad = await seat.page.getByRole('img', { name: /签名区/ }).boundingBox()
    if (pad === null) throw new Error('no pad')
    await seat.page.mouse.move(pad.x + 30, pad.y + 40)
    await seat.page.mouse.down()
    for (let i = 1; i <= 12; i++) await seat.page.mouse.move(pad.x + 30 + 20 * i, pad.y + (i % 2 === 0 ? 40 : 110))
    await seat.page.mouse.up()
    await seat.page.getByRole('button', { name: '确认同意' }).click()
    await sees(seat.page, '您的一票已收到')
    expect(seat.wrong).toEqual([])
    await seat.context.close()

    for (const owner of others.slice(0, 4)) {
      await owner.bindHomes()
      await castAs(owner, decisionId, owner === others[3] ? 'disagree' : 'agree')
    }
    await desk.reload()
    await sees(desk, '已达到法定比例')
    await sees(desk, '未表决 1')
    await shoot(desk, 'desk-progress')
    expect(await desk.locator('#desk-main').innerText()).not.toMatch(/反对 ?\d|同意 ?\d/)
  })
})

describe('time passes', () => {
  let file: string

  test('the vote closes by itself and the result is out with its four tests', async () => {
    await clock.forward(DAY)
    await desk.reload()
    await sees(desk, '表决通过')
    await sees(desk, '四项比例')
    await sees(desk, '到时截止')
    await shoot(desk, 'desk-result')
  })

  test('the result file, downloaded by hand, is recounted by a program that shares no code with the server', async () => {
    const downloading = desk.waitForEvent('download')
    await press(desk, '下载结果文件')
    const download = await downloading
    file = path.join(folder, 'result.json')
    await download.saveAs(file)
    const digest = /[0-9a-f]{64}/.exec(await desk.locator('.dk-check').innerText())?.[0] ?? ''
    const verify = (of: string) => promisify(execFile)(process.execPath, ['infra/verify/verify.mjs', of, '--digest', digest])
    await expect(verify(file)).resolves.toMatchObject({ stdout: expect.stringContaining('通过') })

    const forged = path.join(folder, 'forged.json')
    writeFileSync(forged, readFileSync(file, 'utf8').replace('"disagree"', '"agree"'))
    await expect(verify(forged)).rejects.toMatchObject({ code: 1 })
  })

  test('the log tells who did what', async () => {
    await desk.getByRole('tab', { name: '操作记录' }).click()
    await sees(desk, /发布/)
    await shoot(desk, 'desk-log')
  })
})

describe('staff come and go', () => {
  test('a street officer invites a colleague, who accepts on the phone, and later revokes the appointment', async () => {
    const name = `新社工${code.slice(-3)}`
    const officer = await openWindow(browser, 'desk')
    await enterAs(officer, await signInAs('officer'), '/packages/desk/pages/home/index?at=staff')
    await press(officer.page, '邀请工作人员')
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill(name)
    await press(dialog, '生成邀请码')
    const shown = officer.page.getByLabel(/^邀请码 /)
    const invitation = (await shown.innerText()).replace(/\s/g, '')
    await shoot(officer.page, 'desk-invitation')
    await press(officer.page, '好了')

    const phone = await openWindow(browser, 'phone')
    await enterAs(phone, await signInAs(anyone()), '/pages/me/index')
    await phone.page.getByRole('button', { name: '我是工作人员，有邀请码' }).click()
    await phone.page.getByLabel('邀请码').fill(invitation)
    await phone.page.getByRole('button', { name: '接受任命', exact: true }).click()
    await sees(phone.page, '社区工作人员')
    await goTo(phone.page, '/packages/desk/pages/home/index')
    await sees(phone.page, '示范街道')

    await officer.page.reload()
    await press(officer.page, `撤销 ${name} 的任命`)
    const confirm = officer.page.getByRole('dialog')
    await confirm.getByLabel('原因').fill('岗位调整')
    await press(confirm, '撤销任命')
    await officer.page.getByText(/已撤销 [1-9]/).click()
    await sees(officer.page, '岗位调整')
    await shoot(officer.page, 'desk-revoked')
    // The grant is gone with the next token, which a reload after ten minutes brings.
    await clock.forward(11 * MINUTE)
    await phone.page.reload()
    await sees(phone.page, '工作台是给工作人员用的')
    expect([...officer.wrong, ...phone.wrong, ...worker.wrong]).toEqual([])
  })
})
