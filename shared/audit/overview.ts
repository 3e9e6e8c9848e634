import * as z from 'zod'
import { DecisionCard, ScopeUnit } from '../decision/model'
import { PlaceId } from '../kernel/place'
import { FirstBallots } from './participation'

/** A vote as the overview of a district shows it: sums alone, none of them by choice before the result is out. */
export const VoteTile = DecisionCard.pick({
  decisionId: true,
  title: true,
  phase: true,
  opensAt: true,
  closesAt: true,
  roll: true,
  participation: true,
  outcome: true,
}).extend({
  community: PlaceId,
  scope: z.array(ScopeUnit),
  /** Papers that wait for a reader. */
  papers: z.number().int().nonnegative(),
  /** Voters whose ballots contradict each other. */
  conflicts: z.number().int().nonnegative(),
  /** May be some seconds behind: it is counted with the log of acts. */
  first: z.array(FirstBallots),
})
export type VoteTile = z.infer<typeof VoteTile>

/** How a unit stands. `conflict`: its vote runs and ballots contradict each other. `upcoming` and `draft` are in preparation. */
export const unitStates = ['none', 'preparing', 'running', 'conflict', 'passed', 'notPassed', 'noValid', 'withdrawn'] as const
export type UnitState = (typeof unitStates)[number]
export const unitStateNames: Record<UnitState, string> = {
  none: '没有表决',
  preparing: '准备中',
  running: '表决中',
  conflict: '有矛盾票待核实',
  passed: '通过',
  notPassed: '未通过',
  noValid: '未形成有效决定',
  withdrawn: '已撤回',
}

const ended = { passed: 'passed', notPassed: 'notPassed', noValidDecision: 'noValid', specialConsentMissing: 'notPassed' } as const

export const stateOf = (vote: Pick<VoteTile, 'phase' | 'outcome' | 'conflicts'> | null): UnitState => {
  if (vote === null) return 'none'
  if (vote.outcome !== null) return ended[vote.outcome]
  if (vote.phase === 'withdrawn') return 'withdrawn'
  if (vote.phase === 'draft' || vote.phase === 'upcoming') return 'preparing'
  return vote.conflicts > 0 ? 'conflict' : 'running'
}

const weights: Record<UnitState, number> = {
  conflict: 3,
  running: 2,
  passed: 2,
  notPassed: 2,
  noValid: 2,
  preparing: 1,
  withdrawn: 0,
  none: 0,
}
/**
 * The vote that says how each unit stands: first one in which ballots contradict each other, since that cannot wait; one that runs or is
 * over before one in preparation; one that was withdrawn last; else the newest.
 */
const weight = (vote: VoteTile): number => weights[stateOf(vote)]

/** `votes` newest first. */
export const votesByUnit = (votes: readonly VoteTile[]): Map<PlaceId, VoteTile> => {
  const best = new Map<PlaceId, VoteTile>()
  for (const vote of votes)
    for (const { unit } of vote.scope) {
      const other = best.get(unit)
      if (!other || weight(vote) > weight(other)) best.set(unit, vote)
    }
  return best
}
