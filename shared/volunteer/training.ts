import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'

/** Training before service (regulations 2017 §16; J-29 专题培训): something to read and a few questions, as often as one likes. */
export const TrainingId = z
  .string()
  .regex(/^tr_[0-9A-Z]{26}$/)
  .brand<'TrainingId'>()
export type TrainingId = z.infer<typeof TrainingId>

export const Question = z.object({
  text: z.string().trim().min(4).max(100),
  options: z.array(z.string().trim().min(1).max(60)).min(2).max(4),
})
export type Question = z.infer<typeof Question>

/** Parts of the material, one idea each. */
export const Lesson = z.object({ heading: z.string().trim().min(2).max(30), text: z.string().trim().min(4).max(600) })

export const Training = z.object({
  trainingId: TrainingId,
  place: PlaceId,
  title: z.string(),
  lessons: z.array(Lesson),
  questions: z.array(Question),
  createdAt: Instant,
  /** When the caller passed it. */
  passedAt: Instant.nullable(),
})
export type Training = z.infer<typeof Training>

/** Of so many questions at least four fifths right, never fewer than one. */
export const passes = (right: number, of: number): boolean => of > 0 && right * 5 >= of * 4
