import type { OrderId } from '@shared/dispatch/order'
import type { TeamId } from '@shared/volunteer/ids'
import type { OrderItem } from '@functions/dispatch/items'
import { type Making, type Step, stepWrites } from '@functions/dispatch/step'
import { keys, readHead, table } from '@functions/dispatch/store'
import type { Write } from '@functions/platform/table'
import { unconditioned } from '../../support/unconditioned'

/** Controls of the races: the same writes without the condition that each race is about. */

/** Look, then write: what a hall without a condition does. */
export const claimByLooking = async (orderId: OrderId, teamId: TeamId): Promise<boolean> => {
  const head = await readHead(orderId)
  if (head?.state !== 'offered') return false
  await table.write({ update: keys.head(orderId), set: { state: 'claimed', team: teamId }, when: [] })
  return true
}

/** What one of those who act at the same moment would write, decided from what both have read. */
export type Decided = (head: OrderItem) => Promise<readonly Write[]> | readonly Write[]

export const stepping =
  (step: Step, making: Making | ((head: OrderItem) => Making) = {}): Decided =>
  async (head) =>
    (await stepWrites(head, step, typeof making === 'function' ? making(head) : making)).writes

/** All of them read, then all of them write, one after the other, and nothing is demanded: each is told that it is done. */
export const allFromOneReading = async (orderId: OrderId, acts: readonly Decided[]): Promise<void> => {
  const head = await readHead(orderId)
  if (!head) throw new Error('no such order')
  const decided: (readonly Write[])[] = []
  for (const act of acts) decided.push(await act(head))
  for (const writes of decided) await table.transact(unconditioned(writes))
}
