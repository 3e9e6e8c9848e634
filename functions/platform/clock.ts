import { readFileSync } from 'node:fs'
import { type Instant, instant } from '@shared/kernel/instant'

/**
 * The only source of time. `LINLI_CLOCK_FILE` is set by `npm start` alone (the packaged template is checked not to have it):
 * it holds a number of milliseconds by which local time runs ahead, so that a person can live through days in minutes.
 */
const offset = (): number => {
  const file = process.env.LINLI_CLOCK_FILE
  if (!file) return 0
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}

export const nowMs = (): number => Date.now() + offset()
export const now = (): Instant => instant(nowMs())
