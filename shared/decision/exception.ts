import * as z from 'zod'
import { Instant } from '../kernel/instant'
import type { Outcome, Result } from './model'

/**
 * A street lets a lift at flat level pass although not every owner of the unit agreed. The rules ask for all of them “in principle”
 * (原则上应当经本单元所有业主同意, Xinwu rules 三(三)), which leaves room for an exception that somebody answers for. The result stays as
 * it was counted; this stands beside it.
 */
export const LevelEntryException = z.object({
  at: Instant,
  /** Owners who had not agreed when it was made. */
  missing: z.number().int().positive(),
  /** Written for every owner of the vote to read. */
  reason: z.string(),
})
export type LevelEntryException = z.infer<typeof LevelEntryException>

/** Owners who did not agree to level entry; 0 when all did or nobody was asked. */
export const missingForLevelEntry = ({ special }: Pick<Result, 'special'>): number =>
  special.filter(({ ask }) => ask === 'levelEntry').reduce((sum, { needed, given }) => sum + needed - given, 0)

/**
 * Whether level entry is all that is missing: the four tests are reached, and every owner whose own part is built on agreed. Nobody's own
 * part is ever given away by others (Civil Code art. 240).
 */
export const mayExcept = (result: Pick<Result, 'outcome' | 'special'>): boolean =>
  result.outcome === 'specialConsentMissing' && result.special.every(({ ask, passed }) => (ask === 'levelEntry' ? !passed : passed))

/** What holds from then on: an exception lets pass what failed for nothing else. */
export const standingOutcome = (result: Pick<Result, 'outcome'> | null, exception: unknown): Outcome | null =>
  exception === undefined || exception === null ? (result?.outcome ?? null) : 'passed'

/** One sentence for notices: who made it and how many had not agreed, never who they are. */
export const exceptionSentence = ({ missing }: Pick<LevelEntryException, 'missing'>): string =>
  `平层入户还有 ${missing} 户没有单独同意，街道书面认定作为例外，可以办理下一步。统计结果不变。`
