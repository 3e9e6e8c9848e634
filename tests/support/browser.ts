import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import type { Session } from '@shared/identity/model'
import { addresses } from './stack'

/** Where Chromium or Chrome usually is. `CHROMIUM_PATH` names another place. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
}
const install: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'sudo apt-get install -y chromium fonts-noto-cjk',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
}

/** @throws Error with the command that installs a browser: tests that need one are never skipped */
export const browserPath = (): string => {
  const wanted = process.env.CHROMIUM_PATH
  const found = (wanted === undefined ? (usualPlaces[process.platform] ?? []) : [wanted]).find((place) => existsSync(place))
  if (found !== undefined) return found
  throw new Error(
    `没有找到浏览器。No browser found${wanted === undefined ? '' : ` at CHROMIUM_PATH=${wanted}`}. ` +
      `Install one: ${install[process.platform] ?? 'Chromium or Chrome'} — or set CHROMIUM_PATH.`,
  )
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const sizes = {
  phone: { width: 375, height: 812 },
  desk: { width: 1280, height: 800 },
} as const

/** Address of the web page of this run. */
export const webUrl = (): string => {
  if (addresses.web === null) throw new Error('this stack serves no web page: run `npm run test:e2e`')
  return addresses.web
}
/** Address of a page by its route, `/pages/home/index` or `/packages/decision/pages/vote/index?id=…`. */
export const at = (route: string): string => `${webUrl()}/#${route}`

/** A browser window of somebody, with what went wrong in it: uncaught errors and errors on the console. */
export interface OpenWindow {
  readonly page: Page
  readonly context: BrowserContext
  readonly wrong: string[]
}

/** A refused or broken request is logged by the browser itself; what the page makes of it is what tests look at. */
const ofTheNetwork = /Failed to load resource|net::ERR_/

/** Opens a window with a session of its own. Motion is off, so that nothing has to be waited for. */
export const openWindow = async (browser: Browser, size: keyof typeof sizes): Promise<OpenWindow> => {
  const touch = size === 'phone'
  const context = await browser.newContext({ viewport: sizes[size], hasTouch: touch, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !ofTheNetwork.test(message.text())) wrong.push(message.text())
  })
  return { page, context, wrong }
}

/** Signs the window in as somebody who is not in the chooser, by the session that the API gave. */
export const enterAs = async ({ page }: OpenWindow, session: Session, route = '/pages/home/index'): Promise<void> => {
  await page.goto(at('/packages/account/pages/privacy/index'))
  await page.evaluate((text) => window.sessionStorage.setItem('linli.session', text), JSON.stringify(session))
  await page.goto(at(route))
  await page.reload()
}

/** Goes to a page in the running app, as a link would. */
export const goTo = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, route)
}

/** Resolves when nothing slides or fades any more; what turns for ever, such as a spinner, does not count. */
export const still = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const running = document.getAnimations().some((a) => a.playState === 'running' && a.effect?.getComputedTiming().iterations !== Infinity)
    // A new page waits beside the window for a moment before it slides in.
    const top = [...document.querySelectorAll('.taro_page')].filter((el) => el.checkVisibility()).at(-1)
    return !running && (top === undefined || getComputedStyle(top).transform === 'none')
  })
}

/** Keeps a picture of the window in `artifacts/screens/`. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = path.resolve('artifacts', 'screens')
  mkdirSync(folder, { recursive: true })
  await still(page)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
