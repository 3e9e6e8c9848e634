import * as z from 'zod'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { PlaceId } from '../kernel/place'
import { PersonId } from '../identity/model'
import { TeamId } from './ids'
import { Language, Skill } from './skill'

/**
 * What a team is for: the four types of the five-elders action (CHECKLIST X-25: 理论宣讲 文化服务 医疗健康 科技科普), and those of the
 * science plans besides.
 */
export const teamKindNames = {
  theory: '理论宣讲',
  culture: '文化服务',
  medical: '医疗健康',
  science: '科技科普',
  smartHelp: '智慧助老',
  translation: '语言翻译',
  general: '综合服务',
} as const
export const TeamKind = oneOfKeys(teamKindNames)
export type TeamKind = z.infer<typeof TeamKind>

/** Who the team is made of and how it is built (X-25, X-38, X-39, L-09, L-15, N-17; 总队/支队/大队 by the association's rules of 2019). */
export const teamTagNames = {
  elders: '银龄队伍',
  fiveElders: '五老队伍',
  oldExperts: '老专家报告团',
  threeLeaders: '三长制',
  fourLeaders: '四长带四师',
  youth: '青年队伍',
  scienceInformants: '科普信息员',
} as const
export const TeamTag = oneOfKeys(teamTagNames)
export type TeamTag = z.infer<typeof TeamTag>

export const rankNames = { general: '总队', branch: '支队', brigade: '大队', team: '服务队' } as const
export const TeamRank = oneOfKeys(rankNames)
export type TeamRank = z.infer<typeof TeamRank>

export const teamStateNames = { active: '正常', suspended: '暂停', dissolved: '已解散' } as const
export const TeamState = oneOfKeys(teamStateNames)
export type TeamState = z.infer<typeof TeamState>

export const memberRoleNames = { leader: '队长', deputy: '副队长', member: '队员' } as const
export const MemberRole = oneOfKeys(memberRoleNames)
export type MemberRole = z.infer<typeof MemberRole>

/** `asked`: waits for the leader; `left`: went by themselves or was taken off. Nothing of it is deleted. */
export const memberStateNames = { asked: '等队长同意', active: '在队', declined: '没有同意', left: '已离队' } as const
export const MemberState = oneOfKeys(memberStateNames)
export type MemberState = z.infer<typeof MemberState>

/** Orders that a team holds at once unless its founders said otherwise: a claim that nobody has time for helps nobody. */
export const OPEN_CLAIMS = 3
export const MOST_OPEN_CLAIMS = 20

/** What founders say of a team. */
export const TeamText = z.object({
  name: z.string().trim().min(2, '队名至少 2 个字').max(30),
  kind: TeamKind,
  tags: z.array(TeamTag).max(7),
  rank: TeamRank,
  about: z.string().trim().max(300),
  skills: z.array(Skill).max(18),
  languages: z.array(Language).max(10),
  /** Orders held at once. */
  most: z.number().int().min(1).max(MOST_OPEN_CLAIMS),
})
export type TeamText = z.infer<typeof TeamText>

/** A team as everybody may see it. */
export const TeamCard = TeamText.extend({
  teamId: TeamId,
  place: PlaceId,
  placeName: z.string(),
  state: TeamState,
  members: z.number().int().nonnegative(),
  foundedAt: Instant,
  version: z.number().int(),
})
export type TeamCard = z.infer<typeof TeamCard>

/** Somebody's part in a team. */
export const Membership = z.object({
  teamId: TeamId,
  personId: PersonId,
  role: MemberRole,
  state: MemberState,
  since: Instant,
})
export type Membership = z.infer<typeof Membership>

/** Leaders and deputies act for a team. */
export const leads = (role: MemberRole): boolean => role !== 'member'
