import * as z from 'zod'
import { jurySheet, type JurySheet, type SheetEntry } from '@shared/contest/juryContract'
import { ContestId } from '@shared/contest/model'
import { Mark, MarkOutcome, type ScoreMark } from '@shared/contest/score'
import { PersonId } from '@shared/identity/model'

/** A mark on this device. `waiting` goes out again until it is answered; `refused` stays until somebody has read why. */
export const KeptMark = z.object({
  contestId: ContestId,
  personId: PersonId,
  mark: Mark,
  state: z.enum(['waiting', 'refused']),
  outcome: MarkOutcome.nullable(),
})
export type KeptMark = z.infer<typeof KeptMark>

/** What a juror scores, kept for a hall without network. */
export const KeptSheet = z.object({ personId: PersonId, sheet: jurySheet.reply })
export type KeptSheet = z.infer<typeof KeptSheet>

/** Answers after which a mark is in, or a later one is. */
const settled: readonly MarkOutcome[] = ['noted', 'repeated', 'older']
export const isIn = (outcome: MarkOutcome): boolean => settled.includes(outcome)

/** What is left of the kept marks when these were answered: those that are in go, those that were refused say why. */
export const afterAnswers = (kept: readonly KeptMark[], answers: ReadonlyMap<string, MarkOutcome>): KeptMark[] =>
  kept.flatMap((one) => {
    const outcome = answers.get(one.mark.markKey)
    if (outcome === undefined) return [one]
    return isIn(outcome) ? [] : [{ ...one, state: 'refused', outcome }]
  })

const scoreOf = ({ part, points, seconds, at }: ScoreMark): SheetEntry['scores'][number] => ({ part, points, seconds, at })

/** The sheet with marks written over it: of each part the latest. So a screen shows what was given, also before anybody has it. */
export const withMarks = (sheet: JurySheet, marks: readonly Mark[]): JurySheet => ({
  ...sheet,
  entries: sheet.entries.map((entry) => {
    const own = marks.filter(({ number }) => number === entry.number)
    const given = own.filter((mark): mark is ScoreMark => mark.kind === 'score').map(scoreOf)
    const parts = [...new Set([...entry.scores, ...given].map(({ part }) => part))]
    return {
      ...entry,
      present: entry.present || own.some(({ kind }) => kind === 'present'),
      scores: parts.flatMap((part) =>
        [...entry.scores, ...given]
          .filter((one) => one.part === part)
          .sort((a, b) => (a.at < b.at ? -1 : 1))
          .slice(-1),
      ),
    }
  }),
})
