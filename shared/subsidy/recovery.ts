import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { Day } from '../kernel/day'
import { Fen, fen } from '../kernel/money'

/** A part of a subsidy that came back, with the voucher it came under. */
export const Instalment = z.object({ instalmentId: z.string(), paidOn: Day, amount: Fen, voucher: z.string(), at: Instant })
export type Instalment = z.infer<typeof Instalment>

/** A demand to pay a subsidy back. Xinwu rules 十(四). */
export const Recovery = z.object({ amount: Fen, reason: z.string(), dueOn: Day, demandedOn: Day, instalments: z.array(Instalment).max(60) })
export type Recovery = z.infer<typeof Recovery>

/** What is still to come back; never negative, since no instalment may be larger than what is left. */
export const leftOf = ({ amount, instalments }: Pick<Recovery, 'amount'> & { instalments: readonly Pick<Instalment, 'amount'>[] }): Fen =>
  fen(amount - instalments.reduce((sum, one) => sum + one.amount, 0))

export type InstalmentFault = 'nothing' | 'tooMuch' | 'beforeDemand' | 'inFuture'

/** What is wrong with an instalment, or null. `today` is the day in China. */
export const instalmentFault = (recovery: Recovery, part: Pick<Instalment, 'amount' | 'paidOn'>, today: Day): InstalmentFault | null => {
  if (part.amount <= 0) return 'nothing'
  if (part.amount > leftOf(recovery)) return 'tooMuch'
  if (part.paidOn < recovery.demandedOn) return 'beforeDemand'
  return part.paidOn > today ? 'inFuture' : null
}
