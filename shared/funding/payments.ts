import * as z from 'zod'
import { FileRef } from '../content/model'
import type { Day } from '../kernel/day'
import { Day as DaySchema } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { Fen, addFen, apportion, lessFen } from '../kernel/money'
import { PlaceId } from '../kernel/place'

/** One of the stages in which the money is raised. The stages add up to the total of the agreement. */
export const Instalment = z.object({ name: z.string().trim().min(1, '请写明这一期叫什么').max(30), dueOn: DaySchema, amount: Fen })
export type Instalment = z.infer<typeof Instalment>

/** Ways in which a builder's money comes in; 住房公积金 is drawn by the builder and paid in like any other money. */
export const PayWay = z.enum(['transfer', 'cash', 'fund', 'other'])
export type PayWay = z.infer<typeof PayWay>
export const payWayNames: Record<PayWay, string> = { transfer: '转账', cash: '现金', fund: '住房公积金', other: '其他' }

/** Money that came in for a flat: it belongs to the flat, so that whoever takes the flat over takes over what is paid and owed. */
export const Payment = z.object({
  paymentId: z.string(),
  flat: PlaceId,
  amount: Fen,
  on: DaySchema,
  way: PayWay,
  receipt: FileRef.nullable(),
  notedAt: Instant,
  voided: z.object({ at: Instant, reason: z.string() }).nullable(),
})
export type Payment = z.infer<typeof Payment>

/** What a flat pays in each instalment; adds up to its share exactly. */
export const duesOf = (share: Fen, instalments: readonly Instalment[]): Fen[] =>
  instalments.length === 0
    ? []
    : apportion(
        share,
        instalments.map(({ amount }) => amount),
      )

export interface Standing {
  readonly share: Fen
  /** Of the share, what was to be paid by today. */
  readonly due: Fen
  readonly paid: Fen
  /** Due and not paid. */
  readonly overdue: Fen
  /** Of the share, what is still to come, due or not. */
  readonly left: Fen
  /** Paid beyond the share. */
  readonly over: Fen
}

/** Where a flat stands with its payments on a day. An instalment is due from its day on, that day included. */
export const standingOf = (share: Fen, instalments: readonly Instalment[], payments: readonly Payment[], today: Day): Standing => {
  const dues = duesOf(share, instalments)
  const due = addFen(dues.filter((_, i) => (instalments[i]?.dueOn ?? '') <= today))
  const paid = addFen(payments.filter(({ voided }) => voided === null).map(({ amount }) => amount))
  return { share, due, paid, overdue: lessFen(due, paid), left: lessFen(share, paid), over: lessFen(paid, share) }
}
