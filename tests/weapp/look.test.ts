import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { read } from '@shared/decision/contract'
import { byRuler, measures, problemsOf } from '../support/a11y'
import { openBrowser, openWindow, shoot, sizes } from '../support/browser'
import { type Estate, castAs, openVote, settledEstate } from '../support/estate'
import { Bundle } from '../support/weapp/bundle'
import { asHtml } from '../support/weapp/html'
import { builtBundle, phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** Every page of the WeChat bundle, drawn by a browser from their true view tree and styles: text sizes, targets, contrast, labels. */

let browser: Browser
let page: Page
let estate: Estate
let query = ''
let phone: Phone | null = null

beforeAll(async () => {
  browser = await openBrowser()
  page = (await openWindow(browser, 'phone')).page
  estate = await settledEstate(['101', '102'])
  const decisionId = await openVote(estate)
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no owner')
  await owner.bindHomes()
  await castAs(owner, decisionId, 'agree')
  const { mine } = await owner.call(read, { params: { decisionId } })
  query = `?id=${decisionId}&voter=${mine[0]?.voterId}`
})
afterEach(() => {
  phone?.end()
  phone = null
})
afterAll(() => browser.close())

const bundle = new Bundle(builtBundle)
const modes = [
  { mode: 'standard', reading: { size: 'standard', elder: false, theme: 'light' }, limits: measures.phone },
  { mode: 'dark', reading: { size: 'standard', elder: false, theme: 'dark' }, limits: measures.phone },
  { mode: 'elder', reading: { size: 'standard', elder: true, theme: 'light' }, limits: measures.elder },
  { mode: 'elder-huge', reading: { size: 'huge', elder: true, theme: 'light' }, limits: measures.elder },
] as const

describe.each(modes)('$mode', ({ mode, reading, limits }) => {
  test.each(bundle.pages)('%s', async (screen) => {
    const [owner] = estate.owners
    if (owner === undefined) throw new Error('no owner')
    const storage = new Map([['linli.reading', JSON.stringify(reading)]])
    phone = phoneOf(owner, { storage })
    await phone.launch(bundle.tabs.includes(screen) ? `/${screen}` : `/${screen}${query}`)
    await page.setContent(asHtml(phone))
    await shoot(page, `weapp-${mode}-${screen.split('/').at(-2)}`)
    expect(await problemsOf(page, limits)).toEqual([])
    await page.setViewportSize({ width: 320, height: 568 })
    await page.setContent(asHtml(phone, 320))
    const narrow = await byRuler(page, limits)
    await page.setViewportSize(sizes.phone)
    expect(narrow).toEqual([])
  })

  test('the ballot sheet', async () => {
    const [, other] = estate.owners
    if (other === undefined) throw new Error('no owner')
    await other.bindHomes()
    phone = phoneOf(other, { storage: new Map([['linli.reading', JSON.stringify(reading)]]) })
    await phone.launch(`/packages/decision/pages/vote/index${query}`)
    await phone.tap('弃权')
    if (reading.elder) await phone.tap('下一步')
    await sign(phone)
    await page.setContent(asHtml(phone))
    await shoot(page, `weapp-${mode}-ballot`)
    expect(await problemsOf(page, limits)).toEqual([])
  })
})
