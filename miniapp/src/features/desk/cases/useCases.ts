import { useQuery } from '@tanstack/react-query'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { listCases } from '@shared/retrofit/caseContract'
import type { CaseCard } from '@shared/retrofit/view'
import { call } from '@/api'
import { readAll } from '../data/readAll'

/** Every case at a place and below it, the newest first; a district has a few hundred. */
export const useCases = (place: PlaceId) =>
  useQuery({
    queryKey: [listCases.id, place],
    queryFn: async (): Promise<{ items: CaseCard[]; now: Instant }> => {
      const first = await call(listCases, { query: { place } })
      const items = await readAll((cursor) =>
        cursor === undefined ? Promise.resolve(first) : call(listCases, { query: { place, cursor } }),
      )
      return { items, now: first.now }
    },
  })
