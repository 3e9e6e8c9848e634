import type * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'

/** Where a volunteer stands. Only `active` joins services; whoever left keeps the hours (right to a certificate, regulations 2017 §21). */
export const volunteerStateNames = {
  waiting: '等社区核对',
  returned: '请补充后再交',
  active: '已登记',
  suspended: '已暂停',
  left: '已退出',
} as const
export const VolunteerState = oneOfKeys(volunteerStateNames)
export type VolunteerState = z.infer<typeof VolunteerState>

/** Who the five elders (五老) are, for those who want to say so (CHECKLIST X-25). */
export const elderNames = {
  cadre: '老干部',
  soldier: '老战士',
  expert: '老专家',
  teacher: '老教师',
  model: '老模范',
} as const
export const ElderTag = oneOfKeys(elderNames)
export type ElderTag = z.infer<typeof ElderTag>

/** Whom a team of four leaders with four kinds of professionals is made of (四长带四师, CHECKLIST X-38), for those who want to say so. */
export const postNames = {
  hospitalHead: '院长',
  doctor: '医师',
  schoolHead: '校长',
  teacher: '教师',
  stationHead: '站长',
  agronomist: '农艺师',
  enterpriseHead: '科技企业负责人',
  engineer: '工程师',
} as const
export const Post = oneOfKeys(postNames)
export type Post = z.infer<typeof Post>

/** Who brings whom along. */
export const postPairs = [
  ['hospitalHead', 'doctor'],
  ['schoolHead', 'teacher'],
  ['stationHead', 'agronomist'],
  ['enterpriseHead', 'engineer'],
] as const satisfies readonly (readonly [Post, Post])[]

/** `院长 1 位，医师 3 位`, a line for each pair that a team has somebody of. */
export const sayPosts = (posts: readonly (Post | null)[]): string[] => {
  const count = (post: Post): number => posts.filter((one) => one === post).length
  return postPairs.flatMap((pair) =>
    pair.some((post) => count(post) > 0)
      ? [
          pair
            .filter((post) => count(post) > 0)
            .map((post) => `${postNames[post]} ${count(post)} 位`)
            .join('，'),
        ]
      : [],
  )
}

/** From this age on one may register, with a guardian's consent until 18 (civil code §19–20; under 14 the guardian's own consent, PIPL §31). */
export const LEAST_AGE = 8
export const OF_AGE = 18
