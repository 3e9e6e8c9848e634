import * as z from 'zod'
import { Instant } from '../kernel/instant'

/** A written question of an owner about a result (询异). The first twelve characters of its id stand for whoever asks. */
export const InquiryId = z
  .string()
  .regex(/^q_[0-9a-v]{24}$/)
  .brand<'InquiryId'>()
export type InquiryId = z.infer<typeof InquiryId>

/** How many inquiries one person may send about one vote: enough for every question, too few to drown the office. */
export const MOST_INQUIRIES = 10

const answer = z.object({ text: z.string(), at: Instant })

/** An inquiry as whoever sent it sees it. */
export const MyInquiry = z.object({ inquiryId: InquiryId, text: z.string(), askedAt: Instant, answer: answer.nullable() })
export type MyInquiry = z.infer<typeof MyInquiry>

/** An inquiry as staff see it: of which rooms, never of whom. */
export const StaffInquiry = MyInquiry.extend({ rooms: z.string() })
export type StaffInquiry = z.infer<typeof StaffInquiry>

/** How many there are about one vote. */
export const InquiryCount = z.object({ asked: z.number().int().nonnegative(), answered: z.number().int().nonnegative() })
export type InquiryCount = z.infer<typeof InquiryCount>
