import type { Write } from '@functions/platform/table'

/** Writes as a use case makes them, without what they demand: what would happen if nothing were demanded. The control of a race. */
export const unconditioned = (writes: readonly Write[]): Write[] =>
  writes.filter((write) => !('check' in write)).map((write) => ({ ...write, when: [] }))
