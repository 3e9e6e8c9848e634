import * as z from 'zod'
import { create } from 'zustand'
import { CastBody, DecisionId } from '@shared/decision/model'
import { dropStored, readStored, writeStored } from '@/session/storage'

const Pending = z.object({ decisionId: DecisionId, body: CastBody })
export type Pending = z.infer<typeof Pending>

const key = 'linli.pending-ballot'

const stored = (): Pending | null => {
  const parsed = Pending.safeParse(readStored(key))
  return parsed.success ? parsed.data : null
}

/**
 * The signed ballot that was sent and has no receipt yet. It outlives a restart and is sent again exactly as it was,
 * with the same `ballotKey`: so a lost reply can neither lose the ballot nor count it twice.
 */
export const usePending = create<{ readonly pending: Pending | null }>(() => ({ pending: stored() }))

export const keepPending = (pending: Pending): void => {
  writeStored(key, pending)
  usePending.setState({ pending })
}

export const dropPending = (): void => {
  dropStored(key)
  usePending.setState({ pending: null })
}
