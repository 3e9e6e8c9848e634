import { type GivenScore, resultOf } from '@shared/contest/result'
import { partsOf, totalOf } from '@shared/contest/score'
import type { PublicLine } from '@shared/contest/view'
import { maskName } from '@shared/registry/mask'
import { now } from '@functions/platform/clock'
import { ConditionFailed } from '@functions/platform/table'
import { type ContestItem, type EntryItem, JurorItem, RecusalItem, type ResultItem, ScoreItem } from './items'
import { openField, peopleOf } from './people'
import { allOf, entriesOf, table } from './store'
import { putResult } from './store/results'
import { readResultItem } from './views'

/** Scores that count: of jurors whose part did not end, for entries from which they did not step back. */
export const scoresOf = async (head: ContestItem): Promise<(GivenScore & { juror: ScoreItem['juror'] })[]> => {
  const [scores, jurors, recusals] = await Promise.all([
    allOf(head.contestId, 'SCORE#', ScoreItem),
    allOf(head.contestId, 'JUROR#', JurorItem),
    allOf(head.contestId, 'RECUSAL#', RecusalItem),
  ])
  const active = new Set(jurors.filter(({ state }) => state === 'active').map(({ jurorId }) => jurorId))
  const stepped = new Set(recusals.map(({ number, juror }) => `${number}\n${juror}`))
  return scores.filter(({ number, juror }) => active.has(juror) && !stepped.has(`${number}\n${juror}`))
}

const eligibleIn = (entries: readonly EntryItem[]) =>
  entries.flatMap((entry) => (entry.state === 'eligible' && entry.number !== null ? [{ ...entry, number: entry.number }] : []))

/** `A`, `B` … in no order that tells who: a result says which scores belong together, not whose they are. */
const lettersFor = (jurors: readonly string[]): Map<string, string> =>
  new Map([...new Set(jurors)].sort().map((juror, n) => [juror, String.fromCharCode('A'.charCodeAt(0) + n)]))

/** Works the result of a round out of its scores, once the jury has closed; doing it again finds it there. */
export const reckonResult = async (head: ContestItem): Promise<void> => {
  const [entries, scores] = await Promise.all([entriesOf(head.contestId), scoresOf(head)])
  const { lines, unranked } = resultOf(head, eligibleIn(entries), scores)
  const parts = new Map(partsOf(head.mode, head.criteria).map((part) => [part.id, part]))
  const letters = lettersFor(scores.map(({ juror }) => juror))
  const item: ResultItem = {
    ...{ round: head.round, at: now(), winners: null },
    lines: lines.map((line) => ({ ...line, tied: [...line.tied] })),
    unranked: unranked.map((one) => ({ ...one, parts: [...one.parts] })),
    scores: scores.map(({ number, juror, part, points, seconds }) => ({
      ...{ number, part, seconds, juror: letters.get(juror) ?? '' },
      total: totalOf(points, parts.get(part)?.criteria ?? []),
    })),
  }
  try {
    await table.write(putResult(head.contestId, item))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** How a winner is called in public: the team by its name, a person masked. */
export const publicName = (entry: EntryItem): string => {
  const team = openField(entry, 'teamName')
  return team === '' ? maskName(peopleOf(entry)[0]?.name ?? '') : team
}

/** Awarded entries with masked names, best first in each group. */
export const winnersOf = async (head: ContestItem): Promise<PublicLine[]> => {
  const [result, entries] = await Promise.all([readResultItem(head), entriesOf(head.contestId)])
  const byNumber = new Map(eligibleIn(entries).map((entry) => [entry.number, entry]))
  return (result?.lines ?? []).flatMap(({ category, rank, number, shown, award, tied, broken }) => {
    const entry = byNumber.get(number)
    return entry && award !== null ? [{ category, rank, number, shown, award, tied, broken, who: publicName(entry) }] : []
  })
}
