import { useQueries, useQuery, skipToken } from '@tanstack/react-query'
import { grid, read } from '@shared/decision/contract'
import { VoterId } from '@shared/decision/model'
import { call } from '@/api'
import { type Subject } from './subject'

/** Rooms of the voters of a vote, for those who may see them; the log itself names voters by their number alone. */
export const useRooms = (subject: Subject | null): ReadonlyMap<string, string> => {
  const decisionId = subject?.kind === 'decision' ? subject.id : null
  const decision = useQuery({
    queryKey: [read.id, decisionId],
    queryFn: decisionId === null ? skipToken : () => call(read, { params: { decisionId } }),
  })
  const view = decision.data
  const scope = view?.roll ? view.scope : []
  const cells = useQueries({
    queries: scope.map(({ unit }) => ({
      queryKey: [grid.id, decisionId, unit],
      queryFn: decisionId === null ? skipToken : () => call(grid, { params: { decisionId }, query: { unit } }),
    })),
  })
  const rooms = new Map<string, string>()
  for (const [i, { label }] of scope.entries())
    for (const { voterId, room } of cells[i]?.data?.cells ?? []) {
      const name = scope.length > 1 ? `${label} ${room} 室` : `${room} 室`
      const before = rooms.get(voterId)
      rooms.set(voterId, before === undefined ? name : `${before}、${name}`)
    }
  return rooms
}

/** The voter that an act is about, if any. */
export const voterIn = (facts: Record<string, unknown>): VoterId | null => VoterId.safeParse(facts.voter).data ?? null
