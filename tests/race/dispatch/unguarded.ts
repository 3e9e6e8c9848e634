import type { OrderId } from '@shared/dispatch/order'
import type { TeamId } from '@shared/volunteer/ids'
import { keys, readHead, table } from '@functions/dispatch/store'

/** Controls of the races: the same writes without the condition that each race is about. */

/** Look, then write: what a hall without a condition does. */
export const claimByLooking = async (orderId: OrderId, teamId: TeamId): Promise<boolean> => {
  const head = await readHead(orderId)
  if (head?.state !== 'offered') return false
  await table.write({ update: keys.head(orderId), set: { state: 'claimed', team: teamId }, when: [] })
  return true
}
