import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '@shared/contract/endpoint'
import { list, read } from '@shared/decision/contract'
import type { MeetingId } from '@shared/decision/meeting'
import {
  addAttendee,
  addToMinutes,
  cancelMeeting,
  listAttendees,
  listMeetings,
  planMeeting,
  recordMinutes,
  showSignInCode,
} from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import { SIGN_IN_TURN } from '@shared/decision/signInCode'
import { call } from '@/api'

export const useMeetings = (decisionId: DecisionId) =>
  useQuery({ queryKey: [listMeetings.id, decisionId], queryFn: () => call(listMeetings, { params: { decisionId } }) })

export const useAttendees = (decisionId: DecisionId, meetingId: MeetingId) =>
  useQuery({
    queryKey: [listAttendees.id, decisionId, meetingId],
    queryFn: async () => (await call(listAttendees, { params: { decisionId, meetingId } })).items,
  })

/** The code on the wall, asked for anew three times a turn so that it is never old. */
export const useSignInCode = (decisionId: DecisionId, meetingId: MeetingId) =>
  useQuery({
    queryKey: [showSignInCode.id, decisionId, meetingId],
    queryFn: () => call(showSignInCode, { params: { decisionId, meetingId } }),
    refetchInterval: SIGN_IN_TURN / 3,
    gcTime: 0,
  })

/** An act on a meeting: the meetings are read again, and the vote, which remembers what is owed. */
const useAct = <Input>(act: (input: Input) => Promise<unknown>, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      const ids = [listMeetings.id, listAttendees.id, list.id, read.id]
      await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: [id] })))
      onDone()
    },
  })
}

export const usePlan = (decisionId: DecisionId, onDone: () => void) =>
  useAct((body: BodyOf<typeof planMeeting>) => call(planMeeting, { params: { decisionId }, body }), onDone)
export const useCancel = (decisionId: DecisionId, meetingId: MeetingId, onDone: () => void) =>
  useAct((reason: string) => call(cancelMeeting, { params: { decisionId, meetingId }, body: { reason } }), onDone)
export const useAddAttendee = (decisionId: DecisionId, meetingId: MeetingId, onDone: () => void) =>
  useAct((body: BodyOf<typeof addAttendee>) => call(addAttendee, { params: { decisionId, meetingId }, body }), onDone)
export const useRecord = (decisionId: DecisionId, meetingId: MeetingId, onDone: () => void) =>
  useAct((body: BodyOf<typeof recordMinutes>) => call(recordMinutes, { params: { decisionId, meetingId }, body }), onDone)
export const useAddition = (decisionId: DecisionId, meetingId: MeetingId, onDone: () => void) =>
  useAct((body: BodyOf<typeof addToMinutes>) => call(addToMinutes, { params: { decisionId, meetingId }, body }), onDone)
