import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Signature } from '@shared/decision/model'
import { answerInvitation, myObjections, object, readNoticePage, withdrawObjection } from '@shared/notice/contract'
import type { MyObjection, ObjectionBody } from '@shared/notice/objection'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

const keys = {
  page: (id: CaseId) => ['case', id, 'notice'] as const,
  mine: (id: CaseId) => ['case', id, 'objections'] as const,
}

/** The public notice of a lift. */
export const useNoticePage = (caseId: CaseId) =>
  useQuery({ queryKey: keys.page(caseId), queryFn: () => call(readNoticePage, { params: { caseId } }) })

/** The caller's own objections to the notices of a case. For whoever is signed in. */
export const useMyObjections = (caseId: CaseId, enabled = true) =>
  useQuery({ queryKey: keys.mine(caseId), enabled, queryFn: () => call(myObjections, { query: { caseId } }) })

const useAct = <Input>(caseId: CaseId, act: (input: Input) => Promise<MyObjection>) => {
  const cache = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => void cache.invalidateQueries({ queryKey: keys.mine(caseId) }) })
}

/** Objects. Sending the same key again is safe. */
export const useObject = (caseId: CaseId) => useAct(caseId, (body: ObjectionBody) => call(object, { params: { caseId }, body }))

export const useWithdrawObjection = (caseId: CaseId, { objectionId }: Pick<MyObjection, 'objectionId'>) =>
  useAct(caseId, (signature: Signature) => call(withdrawObjection, { params: { caseId, objectionId }, body: { signature } }))

export const useAnswerInvitation = (caseId: CaseId, { objectionId }: Pick<MyObjection, 'objectionId'>) =>
  useAct(caseId, ({ invitationId, coming }: { invitationId: string; coming: boolean }) =>
    call(answerInvitation, { params: { caseId, objectionId, invitationId }, body: { coming } }),
  )
