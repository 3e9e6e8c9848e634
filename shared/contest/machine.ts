import * as z from 'zod'
import { oneOfKeys } from '../kernel/oneOfKeys'
import type { Instant } from '../kernel/instant'
import type { ContestMode, ContestPlan, ContestState } from './model'

/** Acts that take a contest from state to state. */
export const ContestStep = z.enum(['publish', 'openJury', 'closeJury', 'reopenJury', 'publishResult', 'award', 'archive', 'cancel'])
export type ContestStep = z.infer<typeof ContestStep>

/** What is still missing before a step, with its sentence. */
export const contestLackSentences = {
  registrationRuns: '报名还没有截止',
  worksRun: '交作品还没有截止',
  entriesUnchecked: '还有报名没有审核',
  appealsOpen: '还有申诉没有答复',
  noEntries: '还没有通过审核的报名',
  jurorsFew: '评委人数不够，每份作品或每一关至少要有规定的人数评分',
  nobodyRanked: '还没有一份报名评够分数，排不出名次',
  publicityRuns: '公示期还没有结束',
  objectionsOpen: '还有异议没有答复',
} as const
export const ContestLack = oneOfKeys(contestLackSentences)
export type ContestLack = keyof typeof contestLackSentences

/** What a step is decided by. */
export interface ContestFacts {
  readonly at: Instant
  readonly plan: Pick<ContestPlan, 'mode' | 'closesAt' | 'worksUntil' | 'minScores'>
  readonly eligible: number
  readonly unchecked: number
  readonly appealsOpen: number
  readonly jurors: number
  readonly ranked: number
  readonly publicityUntil: Instant | null
  readonly objectionsOpen: number
}

export interface Transition {
  readonly step: ContestStep
  readonly name: string
  readonly from: readonly ContestState[]
  readonly to: ContestState
  /** Written down for everybody to read. */
  readonly reason: boolean
  readonly lacks: (facts: ContestFacts) => Partial<Record<ContestLack, boolean>>
}

const none = (): Partial<Record<ContestLack, boolean>> => ({})
const runs = (until: Instant | null, at: Instant): boolean => until !== null && at < until

/**
 * 竞赛的办理: draft → published → judging → scored → publicity → awarded → archived. What is upheld during the publicity goes back
 * to the jury, and the publicity then begins anew. Nothing is awarded while it runs or while an objection waits for its answer.
 */
export const contestTransitions: readonly Transition[] = [
  { step: 'publish', name: '发布', from: ['draft'], to: 'published', reason: false, lacks: none },
  {
    step: 'openJury',
    name: '开始评分',
    from: ['published'],
    to: 'judging',
    reason: false,
    lacks: ({ at, plan, eligible, unchecked, appealsOpen, jurors }) => ({
      registrationRuns: runs(plan.closesAt, at),
      worksRun: plan.mode === 'works' && runs(plan.worksUntil, at),
      entriesUnchecked: unchecked > 0,
      appealsOpen: appealsOpen > 0,
      noEntries: eligible === 0,
      jurorsFew: jurors < plan.minScores,
    }),
  },
  { step: 'closeJury', name: '结束评分', from: ['judging'], to: 'scored', reason: false, lacks: none },
  { step: 'reopenJury', name: '退回重评', from: ['scored', 'publicity'], to: 'judging', reason: true, lacks: none },
  {
    step: 'publishResult',
    name: '公示结果',
    from: ['scored'],
    to: 'publicity',
    reason: false,
    lacks: ({ ranked }) => ({ nobodyRanked: ranked === 0 }),
  },
  {
    step: 'award',
    name: '确认获奖',
    from: ['publicity'],
    to: 'awarded',
    reason: false,
    lacks: ({ at, publicityUntil, objectionsOpen }) => ({
      publicityRuns: runs(publicityUntil, at),
      objectionsOpen: objectionsOpen > 0,
    }),
  },
  { step: 'archive', name: '归档', from: ['awarded'], to: 'archived', reason: false, lacks: none },
  { step: 'cancel', name: '取消比赛', from: ['draft', 'published', 'judging'], to: 'cancelled', reason: true, lacks: none },
]

export const transitionOf = (state: ContestState, step: ContestStep): Transition | undefined =>
  contestTransitions.find((one) => one.step === step && one.from.includes(state))

export const stepsFrom = (state: ContestState): Transition[] => contestTransitions.filter(({ from }) => from.includes(state))

export const lacksOf = (transition: Transition, facts: ContestFacts): ContestLack[] => {
  const found = transition.lacks(facts)
  return ContestLack.options.filter((lack) => found[lack] === true)
}

/** Where a contest stands for those who take part: its state, and before the jury the clock. */
export const Phase = z.enum([
  'draft',
  'soon',
  'registering',
  'working',
  'waiting',
  'judging',
  'scored',
  'publicity',
  'awarded',
  'archived',
  'cancelled',
])
export type Phase = z.infer<typeof Phase>

interface Times {
  readonly state: ContestState
  readonly mode: ContestMode
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly worksUntil: Instant | null
}
export const phaseOf = ({ state, mode, opensAt, closesAt, worksUntil }: Times, at: Instant): Phase => {
  if (state !== 'published') return state
  if (at < opensAt) return 'soon'
  if (at < closesAt) return 'registering'
  return mode === 'works' && runs(worksUntil, at) ? 'working' : 'waiting'
}
export const phaseNames: Record<Phase, string> = {
  draft: '草稿',
  soon: '即将报名',
  registering: '报名中',
  working: '交作品',
  waiting: '报名已截止',
  judging: '评分中',
  scored: '已评完，待公示',
  publicity: '结果公示中',
  awarded: '已颁奖',
  archived: '已结束',
  cancelled: '已取消',
}
