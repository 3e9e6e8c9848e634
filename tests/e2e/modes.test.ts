import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { read } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { measures, problemsOf } from '../support/a11y'
import { Actor } from '../support/actor'
import { type OpenWindow, enterAs, goTo, openBrowser, openWindow, shoot } from '../support/browser'
import { type Estate, openVote, settledEstate } from '../support/estate'
import { signInAs } from '../support/stack'

/** The web page follows the system's dark mode, reads aloud, and keeps a ballot that was signed without a network. */

let browser: Browser
let estate: Estate
let decisionId: DecisionId
let seat: OpenWindow

const owner = (): Actor => estate.owners[0] ?? new Actor('nobody')
const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()

beforeAll(async () => {
  browser = await openBrowser()
  estate = await settledEstate(['101', '102'])
  decisionId = await openVote(estate)
  await owner().bindHomes()
})
afterAll(() => browser.close())
beforeEach(async () => {
  seat = await openWindow(browser, 'phone')
})

test('dark when the system is, at once, unless somebody chose here; remembered over a restart', async () => {
  const { page } = seat
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await enterAs(seat, await signInAs(owner().person), '/pages/me/index')
  const root = page.locator('.linli').filter({ visible: true }).first()
  const isDark = () => root.evaluate((el) => el.classList.contains('theme-dark'))
  await shown(page, '深色或浅色')
  expect(await isDark()).toBe(true)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.waitForFunction(() => document.querySelector('.theme-dark') === null)
  await press(page, '深色')
  expect(await isDark()).toBe(true)
  await page.reload()
  await shown(page, '深色或浅色')
  expect(await isDark()).toBe(true)
})

/** What the page gives a voice, as far as the stand-in needs it. */
interface Utterance {
  readonly text: string
  readonly onstart?: () => void
  readonly onend?: () => void
}

describe('reading aloud', () => {
  /** Browsers in tests have no voice: this one keeps what it was told and ends a piece on demand. */
  const lendVoice = async (page: Page, voices: readonly string[]): Promise<void> => {
    await page.addInitScript((langs) => {
      const said: string[] = []
      const state: { said: string[]; current: Utterance | null } = { said, current: null }
      Object.assign(window, { spoken: state })
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => langs.map((lang) => ({ lang, name: lang })),
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
          speak: (utterance: Utterance) => {
            said.push(utterance.text)
            state.current = utterance
            utterance.onstart?.()
          },
          cancel: () => {
            state.current = null
          },
        },
      })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          voice = null
          constructor(readonly text: string) {}
        },
      })
    }, voices)
  }

  test('reads in Mandarin, pauses, goes on with the sentence, stops on leaving', async () => {
    const { page, wrong } = seat
    await lendVoice(page, ['en-US', 'zh-HK', 'zh-CN'])
    await enterAs(seat, await signInAs(owner().person), `/packages/decision/pages/vote/index?id=${decisionId}`)
    await page.getByRole('button', { name: '读给我听：这次表决' }).click()
    await shown(page, '正在朗读')
    const said = () => page.evaluate(() => window.spoken.said)
    expect((await said()).join('')).not.toMatch(/\d/)
    await page.evaluate(() => window.spoken.current?.onend?.())
    expect(await said()).toHaveLength(2)
    await press(page, '停一停')
    await shown(page, '朗读停下了')
    await press(page, '接着读')
    const [, second, again] = await said()
    expect(again).toBe(second)
    await shoot(page, 'reading-aloud')
    await goTo(page, '/pages/home/index')
    await page.waitForFunction(() => window.spoken.current === null)
    expect(wrong).toEqual([])
  })

  test('without a Chinese voice the page says so and offers the telephone', async () => {
    const { page } = seat
    await lendVoice(page, ['en-US'])
    await enterAs(seat, await signInAs(owner().person), `/packages/decision/pages/vote/index?id=${decisionId}`)
    await page.getByRole('button', { name: '读给我听：这次表决' }).click()
    await shown(page, /现在读不出声音/)
  })
})

test('a ballot signed offline is told as not yet in and goes out once when the network is back; a reload forgets nothing', async () => {
  const { page, context } = seat
  await enterAs(seat, await signInAs(owner().person), `/packages/decision/pages/vote/index?id=${decisionId}`)
  await shown(page, /怎么选/)
  let casts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/ballots')) casts++
  })
  await context.setOffline(true)
  await press(page, '同意')
  const pad = page.getByRole('img', { name: /签名区/ })
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no pad')
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  for (let i = 1; i < 12; i++) await page.mouse.move(box.x + 30 + i * 18, box.y + (i % 2 === 0 ? 40 : 100))
  await page.mouse.up()
  await press(page, '确认同意')
  await shown(page, '签好了，还没有交上去')
  expect(await problemsOf(page, measures.phone)).toEqual([])
  await shoot(page, 'offline-kept')
  const revision = async () => (await owner().call(read, { params: { decisionId } })).mine[0]?.revision
  expect(await revision()).toBe(0)

  const before = casts
  await context.setOffline(false)
  await shown(page, '这一票已经交上去了')
  expect(casts).toBe(before + 1)
  expect(await revision()).toBe(1)
  await page.reload()
  await shown(page, '这一票已经交上去了')
  expect(await page.evaluate(() => window.sessionStorage.getItem('linli.ballots'))).not.toContain('strokes')
  await press(page, '看回执')
  await shown(page, '您的一票已收到')
})

declare global {
  interface Window {
    readonly spoken: { readonly said: readonly string[]; readonly current: Utterance | null }
  }
}
