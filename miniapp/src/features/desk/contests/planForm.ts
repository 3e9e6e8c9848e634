import { ContestPlan, type ContestMode, type TieBreak, type WorkKind } from '@shared/contest/model'
import type { ContestView } from '@shared/contest/view'
import { DAY, type Instant, plus } from '@shared/kernel/instant'

/** A plan as it is typed; what has an id keeps it. */
export interface PlanForm {
  title: string
  summary: string
  audience: string[]
  organiser: string
  leadUnit: string
  mode: ContestMode
  categories: { id?: string; name: string; from: number | null; to: number | null; teamMost: number | null; places: number | null }[]
  opensAt: Instant | null
  closesAt: Instant | null
  worksUntil: Instant | null
  kinds: WorkKind[]
  files: number
  megabytes: number
  heldAt: Instant | null
  venueName: string
  venueAddress: string
  criteria: { id?: string; name: string; words: string; most: number; weight: number; seconds: number | null }[]
  minScores: number
  tieBreak: TieBreak | 'none'
  awards: { id?: string; name: string; places: number }[]
  publicityDays: number
}

const stations = ['扫码付款', '网上挂号', '手机打车', '识别诈骗']
export const startForm = (now: Instant, organiser: string): PlanForm => ({
  ...{ title: '', summary: '', audience: ['elders'], organiser, leadUnit: '', mode: 'onSite' },
  categories: [{ name: '老年组', from: 60, to: null, teamMost: null, places: 40 }],
  ...{ opensAt: plus(now, DAY), closesAt: plus(now, 14 * DAY), worksUntil: plus(now, 21 * DAY), heldAt: plus(now, 16 * DAY) },
  ...{ kinds: ['photo'], files: 3, megabytes: 20, venueName: '', venueAddress: '' },
  criteria: stations.map((name) => ({ name, words: '', most: 10, weight: 1, seconds: 120 })),
  ...{ minScores: 1, tieBreak: 'lessTime', publicityDays: 5 },
  awards: [
    { name: '一等奖', places: 1 },
    { name: '二等奖', places: 2 },
    { name: '三等奖', places: 3 },
  ],
})

export const formOf = (plan: ContestView): PlanForm => ({
  ...plan,
  categories: plan.categories.map(({ id, name, ages, team, places }) => ({ id, name, ...ages, teamMost: team?.most ?? null, places })),
  ...{ kinds: plan.works?.kinds ?? ['photo'], files: plan.works?.files ?? 3, megabytes: plan.works?.megabytes ?? 20 },
  ...{ venueName: plan.venue?.name ?? '', venueAddress: plan.venue?.address ?? '', tieBreak: plan.tieBreaks[0] ?? 'none' },
})

/** Ids of a list: those it has, and new ones that none has. */
const withIds = <T extends { id?: string }>(items: readonly T[], letter: string): (T & { id: string })[] => {
  const used = new Set(items.flatMap(({ id }) => id ?? []))
  let next = 1
  return items.map((item) => {
    if (item.id !== undefined) return { ...item, id: item.id }
    while (used.has(`${letter}${next}`)) next += 1
    used.add(`${letter}${next}`)
    return { ...item, id: `${letter}${next}` }
  })
}

const TEAM_LEAST = 2

/** What is sent, read by the schema of a plan. */
export const planOf = (form: PlanForm) => {
  const works = form.mode === 'works'
  return ContestPlan.safeParse({
    ...form,
    categories: withIds(form.categories, 'c').map(({ id, name, from, to, teamMost, places }) => ({
      ...{ id, name, ages: { from: from ?? null, to: to ?? null }, places: places ?? null },
      team: teamMost === null || teamMost === undefined ? null : { least: TEAM_LEAST, most: teamMost },
    })),
    worksUntil: works ? form.worksUntil : null,
    works: works ? { kinds: form.kinds, files: form.files, megabytes: form.megabytes } : null,
    heldAt: works ? null : form.heldAt,
    venue: works ? null : { name: form.venueName, address: form.venueAddress, access: [], position: null },
    criteria: withIds(form.criteria, 'k').map((one) => ({ ...one, words: one.words ?? '', seconds: works ? null : (one.seconds ?? null) })),
    tieBreaks: form.tieBreak === 'none' ? [] : [form.tieBreak],
    awards: withIds(form.awards, 'a'),
  })
}
