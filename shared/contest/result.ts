import type { AwardRule, ContestMode, Criterion, TieBreak } from './model'
import { type Exact, compareExact, exact, hundredths, plusExact, trimmedMean } from './fraction'
import { type Part, partsOf, totalOf } from './score'

/** How a contest is reckoned, as it was published. */
export interface ResultRule {
  readonly mode: ContestMode
  readonly criteria: readonly Criterion[]
  readonly minScores: number
  readonly tieBreaks: readonly TieBreak[]
  readonly awards: readonly AwardRule[]
}
export interface Contestant {
  readonly number: number
  readonly category: string
}
/** The last points of one juror for one part of an entry. */
export interface GivenScore {
  readonly number: number
  readonly juror: string
  readonly part: string
  readonly points: Readonly<Record<string, number>>
  readonly seconds: number | null
}

export interface ResultLine {
  readonly number: number
  readonly category: string
  /** Exact; compared by cross-multiplication. */
  readonly score: Exact
  /** The same in hundredths of a point, for showing. */
  readonly shown: number
  readonly rank: number
  /** Numbers of those with the same score. */
  readonly tied: readonly number[]
  /** By what the tie with the next of them was broken; `shared` when it was not. Null without a tie. */
  readonly broken: TieBreak | 'shared' | null
  readonly award: string | null
}
/** An entry that too few have scored: it is not ranked. */
export interface Unranked {
  readonly number: number
  readonly category: string
  readonly parts: readonly string[]
}
export interface ContestResult {
  readonly lines: readonly ResultLine[]
  readonly unranked: readonly Unranked[]
}

interface Reckoned extends Contestant {
  readonly score: Exact
  readonly first: Exact
  readonly time: Exact
}

/** Time that counts for whoever has none noted: all that the station allows. */
const NO_LIMIT = 3600

const reckon = (one: Contestant, parts: readonly Part[], rule: ResultRule, scores: readonly GivenScore[]): Reckoned | Unranked => {
  const given = new Map(parts.map((part) => [part.id, scores.filter((s) => s.number === one.number && s.part === part.id)]))
  const lacking = parts.filter(({ id }) => (given.get(id)?.length ?? 0) < rule.minScores).map(({ id }) => id)
  if (lacking.length > 0) return { ...one, parts: lacking }
  const sum = (of: (part: Part, scores: readonly GivenScore[]) => Exact): Exact =>
    parts.map((part) => of(part, given.get(part.id) ?? [])).reduce(plusExact, exact(0, 1))
  const [top] = rule.criteria
  const ofTop = top === undefined ? [] : scores.filter((s) => s.number === one.number && s.points[top.id] !== undefined)
  return {
    ...one,
    score: sum((part, of) => trimmedMean(of.map(({ points }) => totalOf(points, part.criteria)))),
    first: ofTop.length === 0 || top === undefined ? exact(0, 1) : trimmedMean(ofTop.map(({ points }) => points[top.id] ?? 0)),
    time: sum((part, of) => {
      const limit = part.criteria[0]?.seconds ?? NO_LIMIT
      return exact(
        of.reduce((all, { seconds }) => all + (seconds ?? limit), 0),
        of.length,
      )
    }),
  }
}

const breakers: Record<TieBreak, (a: Reckoned, b: Reckoned) => number> = {
  firstCriterion: (a, b) => compareExact(b.first, a.first),
  lessTime: (a, b) => compareExact(a.time, b.time),
}
/** By what `a` and `b`, equal in score, differ; null when in nothing that counts. */
const broken = (a: Reckoned, b: Reckoned, breaks: readonly TieBreak[]): TieBreak | null =>
  breaks.find((name) => breakers[name](a, b) !== 0) ?? null

const compare = (a: Reckoned, b: Reckoned, breaks: readonly TieBreak[]): number => {
  const byScore = compareExact(b.score, a.score)
  if (byScore !== 0) return byScore
  const by = broken(a, b, breaks)
  return by === null ? 0 : breakers[by](a, b)
}

/** The award of a rank; whoever shares a rank shares it, and those after follow their own rank. */
export const awardOf = (rank: number, awards: readonly AwardRule[]): string | null => {
  let last = 0
  for (const { id, places } of awards) {
    last += places
    if (rank <= last) return id
  }
  return null
}

const linesOf = (reckoned: readonly Reckoned[], rule: ResultRule): ResultLine[] => {
  // Equal ones stand in the order of their numbers, which says nothing of their rank.
  const order = [...reckoned].sort((a, b) => compare(a, b, rule.tieBreaks) || a.number - b.number)
  return order.map((one) => {
    const rank = 1 + order.filter((other) => compare(other, one, rule.tieBreaks) < 0).length
    const same = order.filter((other) => other !== one && compareExact(other.score, one.score) === 0)
    const shares = same.some((other) => compare(other, one, rule.tieBreaks) === 0)
    const by = same.map((other) => broken(one, other, rule.tieBreaks)).find((name) => name !== null) ?? null
    return {
      ...{ number: one.number, category: one.category, score: one.score, shown: hundredths(one.score), rank },
      tied: same.map(({ number }) => number),
      broken: same.length === 0 ? null : shares ? 'shared' : by,
      award: awardOf(rank, rule.awards),
    }
  })
}

/**
 * The result, from nothing but the scores: per part the mean of the jurors (trimmed from five on), summed over the parts, ranked within
 * each category; ties by the rule that was published, else a shared rank with the next one left out (1, 1, 3). Whole numbers only.
 */
export const resultOf = (rule: ResultRule, contestants: readonly Contestant[], scores: readonly GivenScore[]): ContestResult => {
  const parts = partsOf(rule.mode, rule.criteria)
  const all = contestants.map((one) => reckon(one, parts, rule, scores))
  const ranked = all.filter((one): one is Reckoned => 'score' in one)
  const categories = [...new Set(contestants.map(({ category }) => category))]
  return {
    lines: categories.flatMap((category) =>
      linesOf(
        ranked.filter((one) => one.category === category),
        rule,
      ),
    ),
    unranked: all.filter((one): one is Unranked => 'parts' in one),
  }
}

/** `86.67`. */
export const sayScore = (shown: number): string => `${Math.floor(shown / 100)}.${String(shown % 100).padStart(2, '0')}`

export const tieNames: Record<TieBreak | 'shared', string> = {
  firstCriterion: '同分，第一项评分高的在前',
  lessTime: '同分，用时少的在前',
  shared: '同分，名次并列',
}
