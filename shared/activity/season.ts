import { Audience, ProgrammeKind } from './model'
import type { SeasonLine } from './seasonContract'

/** Figures of some sessions together. */
export interface SeasonSum {
  readonly sessions: number
  /** 人次: a person counts once for each lesson. */
  readonly attendances: number
  /** 人: a person counts once, however often they came. */
  readonly people: number
  readonly seats: number
  readonly booked: number
  readonly absent: number
  readonly minutes: number
}

/** Persons are counted by their marks, so that whoever came to three sessions is one person of the season. */
export const sumOf = (lines: readonly SeasonLine[]): SeasonSum => {
  const add = (of: (line: SeasonLine) => number) => lines.reduce((sum, line) => sum + of(line), 0)
  return {
    sessions: lines.length,
    attendances: add(({ attendances }) => attendances),
    people: new Set(lines.flatMap(({ people }) => people)).size,
    seats: add(({ seats }) => seats),
    booked: add(({ booked }) => booked),
    absent: add(({ absent }) => absent),
    minutes: add(({ learningMinutes }) => learningMinutes),
  }
}

const grouped = <K extends string>(keys: readonly K[], lines: readonly SeasonLine[], has: (line: SeasonLine, key: K) => boolean) =>
  keys.flatMap((key) => {
    const those = lines.filter((line) => has(line, key))
    return those.length === 0 ? [] : [{ key, ...sumOf(those) }]
  })

/** By the groups that programmes are for; one that is for two groups stands with both, so these do not add up to the whole. */
export const byAudience = (lines: readonly SeasonLine[]) => grouped(Audience.options, lines, (line, key) => line.audience.includes(key))
export const byKind = (lines: readonly SeasonLine[]) => grouped(ProgrammeKind.options, lines, (line, key) => line.kind === key)

/** Months from `from` to `to`, both included, at most two years: `['2026-11', '2026-12', '2027-01']`. */
export const monthsOf = (from: string, to: string): string[] => {
  const months: string[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (let n = 0; n < 24; n++) {
    const now = `${year}-${String(month).padStart(2, '0')}`
    if (now > to) break
    months.push(now)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return months
}
