import * as z from 'zod'
import type { CertificateFace } from '../certificate/face'
import { CertificateNumber } from '../certificate/number'
import { dayOf, sayFullDay } from '../kernel/day'
import { Instant } from '../kernel/instant'

/** `3 小时`, `1 小时 30 分`, `45 分钟` */
export const sayLength = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} 分钟` : rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** A lesson that somebody came to, as their record keeps it. */
export const LearntLesson = z.object({ startsAt: Instant, title: z.string(), minutes: z.number().int() })
export type LearntLesson = z.infer<typeof LearntLesson>

/** Lessons that stand on a record one by one; the sum is of all. */
export const MOST_LINES = 100

/** What one person learnt up to a day; for its holder with name and lessons, for anybody who checks it masked and without. */
export const LearningRecord = z.object({
  number: CertificateNumber,
  name: z.string(),
  minutes: z.number().int(),
  lessons: z.number().int(),
  issuedAt: Instant,
  issuer: z.string(),
  lines: z.array(LearntLesson),
})
export type LearningRecord = z.infer<typeof LearningRecord>

export const learningFace = ({ number, name, minutes, lessons, issuedAt, issuer, lines }: LearningRecord): CertificateFace => ({
  ...{ number, title: '学习记录', who: name, issuer, at: issuedAt, remark: null },
  words: `参加科普活动和课程 ${lessons} 次，按现场签到共`,
  strong: sayLength(minutes),
  lines: lines.map(({ startsAt, title, minutes: took }) => [sayFullDay(dayOf(startsAt)), title, sayLength(took)]),
})
