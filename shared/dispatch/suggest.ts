import type { Language, Skill } from '../volunteer/skill'
import type { ServiceNeeds } from '../volunteer/needs'
import type { Position } from './order'

/** Why a team suits, in the order in which it is said. Each counts some points; the sum orders the list and decides nothing. */
export const suggestReasons = ['qualified', 'skill', 'language', 'near', 'free', 'liked', 'pair'] as const
export type SuggestReason = (typeof suggestReasons)[number]

export interface SuggestedOrder {
  readonly needs: ServiceNeeds
  readonly languages: readonly Language[]
  readonly community: string
  readonly position: Position | null
}
export interface SuggestedTeam {
  readonly teamId: string
  readonly skills: readonly Skill[]
  readonly languages: readonly Language[]
  readonly place: string
  /** Where it is, if known; else the place decides. */
  readonly position: Position | null
  readonly claims: number
  readonly most: number
  /** Members whose qualification holds, when one is asked for; null when it is not known. */
  readonly qualified: number | null
  /** Past reviews. */
  readonly good: number
  readonly reviews: number
  /** Serves this person for long. */
  readonly pair: boolean
}

export interface Suggestion {
  readonly teamId: string
  readonly points: number
  readonly reasons: readonly { readonly reason: SuggestReason; readonly points: number; readonly sentence: string }[]
  /** Why it had better not be asked; it still may be. */
  readonly warning: string | null
}

/** Kilometres between two places on the earth, good enough within a district. */
export const kilometres = (a: Position, b: Position): number => {
  const radians = Math.PI / 180
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  const y = (b.latitude - a.latitude) * radians
  return Math.hypot(x, y) * 6371
}

const sharesPlace = (a: string, b: string): number => {
  const [left, right] = [a.split('.'), b.split('.')]
  let same = 0
  while (same < left.length && same < right.length && left[same] === right[same]) same += 1
  return same
}

const nearness = (order: SuggestedOrder, team: SuggestedTeam): { points: number; sentence: string } | null => {
  if (order.position && team.position) {
    const km = kilometres(order.position, team.position)
    if (km <= 1) return { points: 20, sentence: '离得近，一公里以内' }
    return km <= 3 ? { points: 12, sentence: `大约 ${Math.ceil(km)} 公里` } : null
  }
  const same = sharesPlace(order.community, team.place)
  if (same >= 3) return { points: 20, sentence: '就是本社区的队' }
  return same === 2 ? { points: 10, sentence: '同一个街道' } : null
}

/**
 * How well a team suits an order, with the reasons in words (issue 6 §2: explained, never automatic). Points: skill 30, qualification 30,
 * language 15, near 20, free hands up to 10, liked up to 10, knows the person 25.
 */
export const suggest = (order: SuggestedOrder, team: SuggestedTeam): Suggestion => {
  const { needs } = order
  const found: { reason: SuggestReason; points: number; sentence: string }[] = []
  if (needs.qualification && (team.qualified ?? 0) > 0)
    found.push({ reason: 'qualified', points: 30, sentence: `有 ${team.qualified} 位队员证书在有效期内` })
  if (needs.skill && team.skills.includes(needs.skill)) found.push({ reason: 'skill', points: 30, sentence: '会做这件事' })
  if (order.languages.some((one) => one !== 'mandarin' && team.languages.includes(one)))
    found.push({ reason: 'language', points: 15, sentence: '会说老人的话' })
  const near = nearness(order, team)
  if (near) found.push({ reason: 'near', ...near })
  const free = Math.max(0, team.most - team.claims)
  if (free > 0) found.push({ reason: 'free', points: Math.round((10 * free) / Math.max(1, team.most)), sentence: `手上还能接 ${free} 单` })
  if (team.reviews >= 3)
    found.push({
      reason: 'liked',
      points: Math.round((10 * team.good) / team.reviews),
      sentence: `${team.reviews} 次评价里 ${team.good} 次满意`,
    })
  if (team.pair) found.push({ reason: 'pair', points: 25, sentence: '长期结对服务这位老人' })
  const warning =
    free === 0
      ? '手上的单已经满了'
      : needs.qualification && team.qualified === 0
        ? '没有证书在有效期内的队员'
        : needs.skill && !team.skills.includes(needs.skill)
          ? '没有登记这项技能'
          : null
  const reasons = found.sort((a, b) => suggestReasons.indexOf(a.reason) - suggestReasons.indexOf(b.reason))
  return { teamId: team.teamId, points: reasons.reduce((sum, { points }) => sum + points, 0), reasons, warning }
}

/** The best first; those with a warning after all others. Equal ones in the order of their ids, so that a list never jumps. */
export const suggestAll = (order: SuggestedOrder, teams: readonly SuggestedTeam[]): Suggestion[] =>
  teams
    .map((team) => suggest(order, team))
    .sort((a, b) => Number(a.warning !== null) - Number(b.warning !== null) || b.points - a.points || (a.teamId < b.teamId ? -1 : 1))
