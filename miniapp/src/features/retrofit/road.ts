import { type CaseState, stages } from '@shared/retrofit/state'

/** One of the five stretches of the road, and how far the case is on it. */
export interface Stretch {
  readonly name: string
  readonly state: 'done' | 'now' | 'later'
}

/** Number of the stretch a state lies on, from 0; -1 for a state beside the road (suspended, cancelled). */
const stretchOf = (state: CaseState): number => stages.findIndex(({ states }) => states.some((one) => one === state))

/**
 * The road of a case as its five stretches. A suspended or cancelled case is shown where it left the road (`suspendedFrom`);
 * one that runs has the whole road behind it.
 */
export const roadOf = (state: CaseState, suspendedFrom: CaseState | null): Stretch[] => {
  const here = Math.max(0, stretchOf(suspendedFrom ?? state))
  const over = state === 'operating'
  return stages.map(({ name }, n) => ({ name, state: over || n < here ? 'done' : n === here ? 'now' : 'later' }))
}

/** The case has left the road: nothing on it is anybody's turn. */
export const isOffRoad = (state: CaseState): boolean => stretchOf(state) === -1
