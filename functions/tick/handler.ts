import { runDueActivities } from '@functions/activity/exports'
import { runRetention } from '@functions/content/exports'
import { clearContestPeople } from '@functions/contest/exports'
import { runDueOrders } from '@functions/dispatch/exports'
import { runDue } from '@functions/decision/exports'
import { runClearing } from '@functions/identity/exports'
import { mayTell, runDueMessages } from '@functions/outreach/exports'
import { runDigests } from '@functions/retrofit/exports'
import { count, logger } from '@functions/platform/log'

interface Done {
  readonly done: number
  readonly failed: number
}

/** In this order: votes are closed before anything that may wait for somebody else, such as WeChat. */
const works: readonly (readonly [name: string, run: () => Promise<Done>])[] = [
  ['decision', runDue],
  ['activity', () => runDueActivities(({ by }) => mayTell(by, 'activitySoon'))],
  ['dispatch', runDueOrders],
  ['outreach', runDueMessages],
  ['retention', runRetention],
  ['clearing', runClearing],
  ['contests', clearContestPeople],
  ['digests', runDigests],
]

/** One work, which holds up no other: even its list of what is due may be out of reach. */
const attempt = async (name: string, run: () => Promise<Done>): Promise<Done> => {
  try {
    const { done, failed } = await run()
    logger.info('tick', { work: name, done, failed })
    return { done, failed }
  } catch (error) {
    logger.error('tick', { work: name, error: error instanceof Error ? error : String(error) })
    return { done: 0, failed: 1 }
  }
}

/** Every minute: does what is due. Fails loudly when something could not be done, so that the alarm on its errors rings. */
export const handler = async (): Promise<{ done: number }> => {
  const total = { done: 0, failed: 0 }
  for (const [name, run] of works) {
    const { done, failed } = await attempt(name, run)
    total.done += done
    total.failed += failed
  }
  if (total.failed > 0) {
    count('Failures', 'tick', total.failed)
    throw new Error(`${total.failed} due acts failed`)
  }
  return { done: total.done }
}
