import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { attempts, contacts, logAttempt, messages } from '@shared/outreach/contract'
import type { AttemptBody } from '@shared/outreach/model'
import { call } from '@/api'
import { readAll } from '../data/readAll'

/** The list of calls and doors of a vote, all of it. */
export const useContacts = (decisionId: DecisionId, enabled = true) =>
  useQuery({
    queryKey: [contacts.id, decisionId],
    queryFn: () => readAll((cursor) => call(contacts, { params: { decisionId }, query: { limit: 100, cursor } })),
    enabled,
  })

/** What became of the messages of a vote. */
export const useMessages = (decisionId: DecisionId) =>
  useQuery({
    queryKey: [messages.id, decisionId],
    queryFn: () => readAll((cursor) => call(messages, { params: { decisionId }, query: { limit: 100, cursor } })),
  })

/** Every attempt to reach one voter, oldest first. */
export const useAttempts = (decisionId: DecisionId, voterId: VoterId) =>
  useQuery({ queryKey: [attempts.id, decisionId, voterId], queryFn: () => call(attempts, { params: { decisionId, voterId } }) })

/** Writes down one attempt; lists and sums are read again. */
export const useLogAttempt = (decisionId: DecisionId, voterId: VoterId) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AttemptBody) => call(logAttempt, { params: { decisionId, voterId }, body }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: [contacts.id, decisionId] }),
        client.invalidateQueries({ queryKey: [attempts.id, decisionId, voterId] }),
      ])
    },
  })
}
