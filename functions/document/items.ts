import * as z from 'zod'
import { InquiryId } from '@shared/document/inquiry'
import { DecisionId } from '@shared/decision/model'
import { Instant } from '@shared/kernel/instant'

/** Shapes of what the document table holds. Keys are in store.ts. Texts are sealed with the inquiry's id and the field's name. */

export const InquiryItem = z.object({
  inquiryId: InquiryId,
  decisionId: DecisionId,
  /** Of the voters of whoever asks, `3 幢 2 单元 301 室`. */
  rooms: z.string(),
  text: z.string(),
  askedAt: Instant,
  answer: z.string().optional(),
  answeredAt: Instant.optional(),
  answeredBy: z.string().optional(),
})
export type InquiryItem = z.infer<typeof InquiryItem>

/** How many inquiries one vote has; grows with each in the same transaction. */
export const CountItem = z.object({ asked: z.number().int().optional(), answered: z.number().int().optional() })
