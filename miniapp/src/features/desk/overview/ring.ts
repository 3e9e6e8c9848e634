import type { UnitState } from '@shared/audit/overview'

const colours: Partial<Record<UnitState, readonly [taken: string, rest: string]>> = {
  running: ['var(--dk-teal)', '#d5cfc2'],
  conflict: ['var(--dk-amber)', '#ecd9bd'],
}

/** A ring that is filled as far as people took part, for a vote that runs; nothing for the others. */
export const ringOf = (state: UnitState, percent: number): { background: string } | undefined => {
  const pair = colours[state]
  return pair && { background: `conic-gradient(${pair[0]} ${percent}%, ${pair[1]} ${percent}%)` }
}
