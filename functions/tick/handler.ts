import { runDue } from '@functions/decision/exports'
import { count, logger } from '@functions/platform/log'

/** Every minute: does what is due. Fails loudly when something could not be done, so that the alarm on its errors rings. */
export const handler = async (): Promise<{ done: number }> => {
  const { done, failed } = await runDue()
  logger.info('tick', { done, failed })
  if (failed > 0) {
    count('Failures', 'tick', failed)
    throw new Error(`${failed} due acts failed`)
  }
  return { done }
}
