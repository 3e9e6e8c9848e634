import * as z from 'zod'
import { PlaceId } from '../kernel/place'
import { Venue } from './model'

export const SiteId = z
  .string()
  .regex(/^st_[0-9A-Z]{26}$/)
  .brand<'SiteId'>()
export type SiteId = z.infer<typeof SiteId>

/** What a place where one learns is (场馆和基地): the classes that the five plans name, brought under a dozen. */
export const SiteKind = z.enum([
  'museum',
  'base',
  'spirit',
  'laboratory',
  'company',
  'culture',
  'community',
  'elderSchool',
  'elderHome',
  'experience',
  'outdoors',
  'farm',
  'workersHome',
])
export type SiteKind = z.infer<typeof SiteKind>
export const siteKindNames: Record<SiteKind, string> = {
  museum: '科技馆、博物馆',
  base: '科普教育基地',
  spirit: '科学家精神教育基地',
  laboratory: '实验室、标本室',
  company: '企业展厅、工业遗产',
  culture: '图书馆、文化站、文明实践站',
  community: '社区科普室、科普e站',
  elderSchool: '老年大学、学习点',
  elderHome: '颐养之家、老年活动中心',
  experience: '智能产品体验馆',
  outdoors: '科普公园、步道、长廊',
  farm: '科技小院、田间学校',
  workersHome: '职工之家、妇女之家、驿站',
}

/** What somebody who looks for a place has in mind: a chip above the list, so few that all fit on a line. */
export const SiteGroup = z.enum(['show', 'base', 'near', 'elders'])
export type SiteGroup = z.infer<typeof SiteGroup>
export const siteGroupNames: Record<SiteGroup, string> = { show: '展馆', base: '基地', near: '家门口', elders: '老人学习' }
export const groupOfSite: Record<SiteKind, SiteGroup> = {
  ...{ museum: 'show', laboratory: 'show', company: 'show', base: 'base', spirit: 'base', farm: 'base' },
  ...{ culture: 'near', community: 'near', outdoors: 'near', workersHome: 'near' },
  ...{ elderSchool: 'elders', elderHome: 'elders', experience: 'elders' },
}

/** By whom it is recognised as a base; the plans count bases by level. */
export const SiteLevel = z.enum(['nation', 'province', 'city', 'district'])
export type SiteLevel = z.infer<typeof SiteLevel>
export const siteLevelNames: Record<SiteLevel, string> = { nation: '国家级', province: '省级', city: '市级', district: '区级' }

/** What staff write about it. */
export const SiteText = z.object({
  kind: SiteKind,
  level: SiteLevel.nullable(),
  venue: Venue,
  summary: z.string().trim().min(6, '写明能看什么、学什么').max(300, '介绍最多 300 个字'),
  /** When it is open, in words: hours of a museum do not fit a table. */
  hours: z.string().trim().min(2, '请写明什么时候开放').max(80),
  /** Entrance, and for whom it is free or cheaper (科普法 §45–47). */
  fee: z.string().trim().min(2, '请写明收不收费').max(80),
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{5,20}$/, '电话写数字')
    .nullable(),
  /** Does not take anybody any more; it stays on record. */
  closed: z.boolean(),
})
export type SiteText = z.infer<typeof SiteText>

export const Site = SiteText.extend({ siteId: SiteId, place: PlaceId, placeName: z.string(), version: z.number().int() })
export type Site = z.infer<typeof Site>

/** How many of each level are open, for the figures of the plans; those of no level are counted under `null`. */
export const countByLevel = (sites: readonly Pick<Site, 'level' | 'closed'>[]): { level: SiteLevel | null; count: number }[] =>
  [...SiteLevel.options, null]
    .map((level) => ({ level, count: sites.filter((site) => !site.closed && site.level === level).length }))
    .filter(({ count }) => count > 0)

/** A quarter of an hour on foot, as the circle of science (15 分钟科普圈) is meant. */
export const QUARTER_HOUR_METRES = 1_000
