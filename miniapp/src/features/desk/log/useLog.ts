import { useQuery } from '@tanstack/react-query'
import { type Finding, examine } from '@shared/audit/examine'
import { readLog } from '@shared/audit/contract'
import type { AuditEntry } from '@shared/audit/model'
import type { PlaceId } from '@shared/kernel/place'
import { ApiError, call } from '@/api'
import { readAll } from '../data/readAll'

export interface WholeLog {
  readonly entries: readonly AuditEntry[]
  /** What recomputing every hash in this browser found; null for a subject nothing has happened to. */
  readonly finding: Finding | null
}

const nothing: WholeLog = { entries: [], finding: null }

const readWhole = async (place: PlaceId, subject: string): Promise<WholeLog> => {
  const first = await call(readLog, { query: { place, subject, limit: 100 } })
  const entries = await readAll((cursor) =>
    cursor === undefined ? Promise.resolve(first) : call(readLog, { query: { place, subject, limit: 100, cursor } }),
  )
  // The end was read first: what was added since does no harm, what was dropped is missed.
  return { entries, finding: examine(entries, first.end) }
}

/** The log of one subject from its first entry, verified here: the server's word that it is intact is not needed. */
export const useLog = (place: PlaceId, subject: string) =>
  useQuery({
    queryKey: [readLog.id, subject],
    queryFn: () =>
      readWhole(place, subject).catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'NOT_FOUND') return nothing
        throw error
      }),
  })
