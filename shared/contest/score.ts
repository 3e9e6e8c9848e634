import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { clientKey } from './access'
import type { Criterion, ContestMode } from './model'

/** What a juror gives points for at once: a whole work, or on site one station. */
export const WHOLE = 'all'
export interface Part {
  readonly id: string
  readonly name: string
  readonly criteria: readonly Criterion[]
}
export const partsOf = (mode: ContestMode, criteria: readonly Criterion[]): Part[] =>
  mode === 'works'
    ? [{ id: WHOLE, name: '作品', criteria }]
    : criteria.map((criterion) => ({ id: criterion.id, name: criterion.name, criteria: [criterion] }))

const Points = z.record(z.string().max(12), z.number().int().min(0).max(100))
/** Number of an entry: all that a juror knows of who it is. */
export const EntryNumber = z.number().int().min(1).max(9999)

/** What the device of a juror notes down, also without network: points for a part of an entry, or that somebody is there. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('score'),
    /** Made by the device once per mark. */
    markKey: clientKey,
    number: EntryNumber,
    part: z.string().max(12),
    points: Points,
    seconds: z.number().int().min(0).max(7200).nullable(),
    at: Instant,
  }),
  z.object({ kind: z.literal('present'), markKey: clientKey, number: EntryNumber, at: Instant }),
])
export type Mark = z.infer<typeof Mark>
export type ScoreMark = Extract<Mark, { kind: 'score' }>

/** `older`: a later mark of the same juror for the same part is in already; this one is kept as a version that does not count. */
export const MarkOutcome = z.enum([
  'noted',
  'repeated',
  'older',
  'unknown',
  'wrongPoints',
  'notYours',
  'own',
  'recused',
  'wrongTime',
  'closed',
])
export type MarkOutcome = z.infer<typeof MarkOutcome>
export const markOutcomeNames: Record<MarkOutcome, string> = {
  noted: '已记下',
  repeated: '已经记过',
  older: '后来又改过分，以后来的为准',
  unknown: '没有这个号',
  wrongPoints: '分数超出范围，请重新打分',
  notYours: '这一关不归您打分',
  own: '这是您自己或家人的，不能打分',
  recused: '您已回避，不能打分',
  wrongTime: '手机时间不对，请校准后再打分',
  closed: '评分已经结束，没有计入',
}
/** Whether the points are whole and within each criterion, for all criteria of the part and no others. */
export const pointsFit = (points: Readonly<Record<string, number>>, part: Part): boolean => {
  const names = Object.keys(points)
  return (
    names.length === part.criteria.length &&
    part.criteria.every(({ id, most }) => {
      const given = points[id]
      return given !== undefined && Number.isInteger(given) && given >= 0 && given <= most
    })
  )
}

/** Weighted points of one juror for one part. */
export const totalOf = (points: Readonly<Record<string, number>>, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { id, weight }) => sum + (points[id] ?? 0) * weight, 0)

/** What can be had at most. */
export const fullMarks = (criteria: readonly Criterion[]): number => criteria.reduce((sum, { most, weight }) => sum + most * weight, 0)
