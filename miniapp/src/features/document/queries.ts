import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DecisionId } from '@shared/decision/model'
import { askInquiry, myInquiries, readNotice } from '@shared/document/contract'
import type { NoticeKind } from '@shared/document/kinds'
import { makePdf } from '@shared/print/contract'
import { call } from '@/api'

const inquiriesOf = (id: DecisionId) => ['decision', id, 'inquiries'] as const

export const useNotice = (id: DecisionId, kind: NoticeKind) =>
  useQuery({ queryKey: ['decision', id, 'notice', kind], queryFn: () => call(readNotice, { params: { decisionId: id, kind } }) })

/** Makes the PDF of a notice; answers the link to it. */
export const useNoticePdf = (id: DecisionId, kind: NoticeKind) =>
  useMutation({ mutationFn: () => call(makePdf, { params: { decisionId: id, kind }, body: {} }) })

/** The caller's own inquiries about a result, and until when more may be sent. */
export const useMyInquiries = (id: DecisionId) =>
  useQuery({ queryKey: inquiriesOf(id), queryFn: () => call(myInquiries, { params: { decisionId: id } }) })

/** Sends an inquiry. Sending the same key again is safe. */
export const useAskInquiry = (id: DecisionId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { inquiryKey: string; text: string }) => call(askInquiry, { params: { decisionId: id }, body }),
    onSettled: () => void cache.invalidateQueries({ queryKey: inquiriesOf(id) }),
  })
}
