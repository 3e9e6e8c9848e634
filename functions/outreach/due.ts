import { SECOND } from '@shared/kernel/instant'
import { now, nowMs } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { stepJob } from './jobs'
import { trySending } from './send'
import { listDueJobs, listDueMessages } from './store'

/** Time that one run works; the next minute's run goes on. Votes are closed before this and never wait for it. */
const BUDGET = 25 * SECOND
/** Messages under way at once. */
const ABREAST = 10
const JOBS = 20

export interface Done {
  readonly done: number
  readonly failed: number
}

/** Runs `act` on all, `ABREAST` at a time, until the time is over; a failure is logged and stops nobody else. */
const eachOf = async <T>(items: readonly T[], until: number, act: (item: T) => Promise<void>): Promise<Done> => {
  const results = { done: 0, failed: 0 }
  for (let from = 0; from < items.length && nowMs() < until; from += ABREAST) {
    await Promise.all(
      items.slice(from, from + ABREAST).map(async (item) => {
        try {
          await act(item)
          results.done++
        } catch (error) {
          results.failed++
          logger.error('outreach', { error: error instanceof Error ? error : String(error) })
        }
      }),
    )
  }
  return results
}

/** What events left to be told becomes messages, and what is due is sent, within the time of one run. */
export const runDueMessages = async (budget = BUDGET): Promise<Done> => {
  const until = nowMs() + budget
  const jobs = await eachOf(await listDueJobs(now(), JOBS), until, async (job) => {
    for (let step: typeof job | null = job; step && nowMs() < until;) step = await stepJob(step)
  })
  const total = { ...jobs }
  for (let more = true; more && nowMs() < until;) {
    const due = await listDueMessages(now(), 100)
    const sent = await eachOf(due, until, trySending)
    total.done += sent.done
    total.failed += sent.failed
    // A message that failed here stays due: it is for the next minute, not for this loop.
    more = due.length === 100 && sent.failed === 0
  }
  return total
}
