import * as z from 'zod'
import { Audience, Venue } from '../activity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'

export const ContestId = z
  .string()
  .regex(/^ct_[0-9A-Z]{26}$/)
  .brand<'ContestId'>()
export type ContestId = z.infer<typeof ContestId>

export const EntryId = z
  .string()
  .regex(/^en_[0-9A-Z]{26}$/)
  .brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** 作品赛: works are handed in and read by a jury. 现场赛: contestants pass stations on a day, each station gives points. */
export const ContestMode = z.enum(['works', 'onSite'])
export type ContestMode = z.infer<typeof ContestMode>
export const contestModeNames: Record<ContestMode, string> = { works: '交作品', onSite: '现场比赛' }

const Age = z.number().int().min(0).max(120)
const Slug = z.string().regex(/^[a-z][a-z0-9]{0,11}$/)

/** A group (组别) that people enter; ages are counted by the year of birth. */
export const Category = z.object({
  id: Slug,
  name: z.string().trim().min(2, '组别名称至少 2 个字').max(20, '组别名称最多 20 个字'),
  ages: z
    .object({ from: Age.nullable(), to: Age.nullable() })
    .refine(({ from, to }) => from === null || to === null || from <= to, '年龄范围不对'),
  /** Entered by teams of so many; null: by single persons. */
  team: z
    .object({ least: z.number().int().min(2).max(10), most: z.number().int().min(2).max(10) })
    .refine(({ least, most }) => least <= most, '每队人数不对')
    .nullable(),
  /** Entries that the group takes; null: no limit. */
  places: z.number().int().min(1).max(5000).nullable(),
})
export type Category = z.infer<typeof Category>

/**
 * What is scored, in whole points from 0 to `most`; a point counts `weight` times. In a contest on site every criterion is a station
 * (关卡) with the seconds that one has there.
 */
export const Criterion = z.object({
  id: Slug,
  name: z.string().trim().min(2, '评分项至少 2 个字').max(20, '评分项最多 20 个字'),
  words: z.string().trim().max(120),
  most: z.number().int().min(1).max(100),
  weight: z.number().int().min(1).max(10),
  seconds: z.number().int().min(10).max(3600).nullable(),
})
export type Criterion = z.infer<typeof Criterion>

export const WorkKind = z.enum(['photo', 'video', 'document'])
export type WorkKind = z.infer<typeof WorkKind>
export const workKindNames: Record<WorkKind, string> = { photo: '照片', video: '视频', document: 'PDF 文件' }
export const workTypes: Record<WorkKind, readonly string[]> = {
  photo: ['image/jpeg', 'image/png'],
  video: ['video/mp4'],
  document: ['application/pdf'],
}

/** What a work may consist of. */
export const WorkRule = z.object({
  kinds: z.array(WorkKind).min(1, '请选能交哪种文件').max(3),
  files: z.number().int().min(1).max(9),
  /** Of one file. */
  megabytes: z.number().int().min(1).max(50),
})
export type WorkRule = z.infer<typeof WorkRule>

/** How a tie is broken, in this order; what stays equal shares the rank (并列). */
export const TieBreak = z.enum(['firstCriterion', 'lessTime'])
export type TieBreak = z.infer<typeof TieBreak>

/** Awards are given by rank: the first award to the ranks up to its places, the next to those after, whoever shares a rank alike. */
export const AwardRule = z.object({
  id: Slug,
  name: z.string().trim().min(2, '请写奖项名称').max(20),
  places: z.number().int().min(1).max(200),
})
export type AwardRule = z.infer<typeof AwardRule>

/** Jurors of one contest: sums of means stay whole numbers that are compared exactly (result.ts). */
export const JURORS_MOST = 12
/** Working days for which a result is public before anything is awarded; a contest may take longer, never shorter. */
export const PUBLICITY_LEAST = 5

/** What an organiser writes. */
export const ContestPlan = z.object({
  title: z.string().trim().min(4, '标题至少 4 个字').max(40, '标题最多 40 个字'),
  summary: z.string().trim().min(10, '简介至少 10 个字').max(1500, '简介最多 1500 个字'),
  audience: z.array(Audience).min(1, '请选择面向谁').max(6),
  organiser: z.string().trim().min(2, '请写明主办单位').max(40),
  leadUnit: z.string().trim().max(40),
  mode: ContestMode,
  categories: z.array(Category).min(1, '至少要有一个组别').max(8),
  opensAt: Instant,
  closesAt: Instant,
  /** Of works: until when they are handed in. */
  worksUntil: Instant.nullable(),
  works: WorkRule.nullable(),
  /** On site: when and where. */
  heldAt: Instant.nullable(),
  venue: Venue.nullable(),
  criteria: z.array(Criterion).min(1, '至少要有一个评分项').max(12),
  /** Scores that each part of an entry needs before it is ranked. */
  minScores: z.number().int().min(1).max(JURORS_MOST),
  tieBreaks: z.array(TieBreak).max(2),
  awards: z.array(AwardRule).min(1, '至少要有一个奖项').max(6),
  publicityDays: z.number().int().min(PUBLICITY_LEAST, '公示至少 5 个工作日').max(20),
})
export type ContestPlan = z.infer<typeof ContestPlan>

export const ContestState = z.enum(['draft', 'published', 'judging', 'scored', 'publicity', 'awarded', 'archived', 'cancelled'])
export type ContestState = z.infer<typeof ContestState>
export const contestStateNames: Record<ContestState, string> = {
  draft: '草稿',
  published: '报名和参赛',
  judging: '评分中',
  scored: '已评完',
  publicity: '公示中',
  awarded: '已颁奖',
  archived: '已归档',
  cancelled: '已取消',
}

/** Whose it is, and who answers for it. */
export const Held = z.object({
  contestId: ContestId,
  place: PlaceId,
  placeName: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
})
