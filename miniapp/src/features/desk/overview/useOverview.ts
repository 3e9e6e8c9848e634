import { useQuery } from '@tanstack/react-query'
import { overview } from '@shared/audit/contract'
import type { VoteTile } from '@shared/audit/overview'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { readAll } from '../data/readAll'

export interface District {
  readonly now: Instant
  /** Newest first. */
  readonly votes: readonly VoteTile[]
}

const pulse = 60_000

/** Every vote at a place and below it with its sums, fifty to a request; read again once a minute while somebody looks. */
export const useOverview = (place: PlaceId) =>
  useQuery({
    queryKey: [overview.id, place],
    queryFn: async (): Promise<District> => {
      const first = await call(overview, { query: { place } })
      const votes = await readAll((cursor) =>
        cursor === undefined ? Promise.resolve(first) : call(overview, { query: { place, cursor } }),
      )
      return { now: first.now, votes }
    },
    refetchInterval: pulse,
    refetchIntervalInBackground: false,
  })
