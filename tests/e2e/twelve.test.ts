import { afterAll, beforeAll } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { inBrowser } from '../support/hands'
import { tellStairwell } from '../support/twelveTests'

/** The stairwell of twelve in a real browser, in elder mode throughout. */

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

tellStairwell((owner) => inBrowser(browser)(owner))
