import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { list } from '@shared/decision/contract'
import type { DecisionCard, DecisionId, VoterId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { contacts, logAttempt } from '@shared/outreach/contract'
import type { AttemptBody, ContactRow } from '@shared/outreach/model'
import { call } from '@/api'

const contactsKey = (id: DecisionId) => ['contacts', id] as const

/** Pages of a building's list: this many are more than any vote has, and a guard against a list that never ends. */
const MOST_PAGES = 200

/** The list of calls and doors, to its end. */
export const useVisits = (id: DecisionId) =>
  useQuery({
    queryKey: contactsKey(id),
    queryFn: async () => {
      const all: ContactRow[] = []
      let cursor: string | undefined
      for (let n = 0; n < MOST_PAGES; n++) {
        const page = await call(contacts, { params: { decisionId: id }, query: { limit: 100, cursor } })
        all.push(...page.items)
        if (page.cursor === null) break
        cursor = page.cursor
      }
      return all
    },
  })

/** Votes that run at the places where the person works. */
export const useRunningVotes = (places: readonly PlaceId[]) =>
  useQuery({
    queryKey: ['running-votes', ...places],
    queryFn: async (): Promise<DecisionCard[]> => {
      const lists = await Promise.all(places.map((place) => call(list, { query: { place, limit: 50 } })))
      const byId = new Map(lists.flatMap((l) => l.items).map((card) => [card.decisionId, card]))
      return [...byId.values()].filter((card) => card.phase === 'open' || card.phase === 'upcoming')
    },
  })

export const useLogVisit = (id: DecisionId, voter: VoterId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: AttemptBody) => call(logAttempt, { params: { decisionId: id, voterId: voter }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: contactsKey(id) }),
  })
}
