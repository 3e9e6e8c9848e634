import type { SessionId } from '@shared/activity/session'

/** What the sealed seed of a draw is bound to. */
export const seedContext = (id: SessionId): string => `${id}.seed`
