import type { OrderId } from '@shared/dispatch/order'
import { below, clause } from '@functions/platform/clause'
import { ConditionFailed } from '@functions/platform/table'
import { isThere, keys, table } from '../store'

const triesLeft = (most: number) => clause('triesLeft', 'codes were not guessed too often', below('codeTries', most))

/** Counts a wrong code. False: there were too many already. */
export const countTry = async (id: OrderId, most: number): Promise<boolean> => {
  try {
    await table.write({ update: keys.head(id), add: { codeTries: 1 }, when: [isThere, triesLeft(most)] })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}
