import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Actor } from './actor'
import { type OpenWindow, enterAs, openBrowser, openWindow, type sizes, still } from './browser'
import type { Estate } from './estate'
import { signInAs } from './stack'

/**
 * Windows for the tests of one file, in one browser. After each test they are closed, and nothing may have gone wrong in any of them.
 * `open` gives one to nobody yet, `enter` one to somebody who is signed in.
 */
export const seats = () => {
  let browser: Browser
  let used: OpenWindow[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const now = used
    used = []
    for (const { context } of now) await context.close()
    expect(now.flatMap(({ wrong }) => wrong)).toEqual([])
  })
  const open = async (size: keyof typeof sizes): Promise<OpenWindow> => {
    const window = await openWindow(browser, size)
    used.push(window)
    return window
  }
  const enter = async (actor: Actor, size: keyof typeof sizes, route: string): Promise<Page> => {
    const window = await open(size)
    await enterAs(window, await signInAs(actor.person), route)
    return window.page
  }
  return { open, enter, browser: (): Browser => browser }
}

export const shown = (page: Page | Locator, words: string | RegExp): Locator => page.getByText(words).filter({ visible: true }).first()
export const sees = (page: Page | Locator, words: string | RegExp): Promise<void> => shown(page, words).waitFor()
/** Presses a button of a phone once nothing on the page moves. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await still(page)
  await page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .filter({ visible: true })
    .first()
    .click()
}

/** Ticks a box or a choice as a finger does, and waits until the page shows it ticked: a loaded machine draws a moment later. */
export const choose = async (box: Locator): Promise<void> => {
  if (!(await box.isChecked())) await box.click()
  await box.and(box.page().locator(':checked')).waitFor()
}

/** Signs with the mouse, as with a finger, once the pad has come to rest. */
export const signOn = async (page: Page): Promise<void> => {
  await still(page)
  const pad = page.getByRole('img', { name: /签名区/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no pad')
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  for (let i = 1; i <= 12; i++) await page.mouse.move(box.x + 30 + i * 20, box.y + (i % 2 === 0 ? 40 : 110))
  await page.mouse.up()
}

/** An owner of the estate, bound by the phone. */
export const boundOwner = async (estate: Estate, index = 0): Promise<Actor> => {
  const owner = estate.owners[index]
  if (owner === undefined) throw new Error('no such owner')
  await owner.bindHomes()
  return owner
}
