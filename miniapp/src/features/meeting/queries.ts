import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeetingId } from '@shared/decision/meeting'
import { listMeetings, signInAtMeeting } from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import { call } from '@/api'

const meetingsKey = (id: DecisionId) => ['decision', id, 'meetings'] as const

export const useMeetings = (id: DecisionId) =>
  useQuery({ queryKey: meetingsKey(id), queryFn: () => call(listMeetings, { params: { decisionId: id } }) })

export const useSignIn = (id: DecisionId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ meetingId, code }: { meetingId: MeetingId; code: string }) =>
      call(signInAtMeeting, { params: { decisionId: id, meetingId }, body: { code } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: meetingsKey(id) }),
  })
}
