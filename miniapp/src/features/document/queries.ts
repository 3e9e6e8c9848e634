import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DecisionId } from '@shared/decision/model'
import { askInquiry, myInquiries, readNotice } from '@shared/document/contract'
import type { CaseDocumentKind } from '@shared/document/caseKinds'
import type { NoticeKind } from '@shared/document/kinds'
import { listCaseDocuments, makeCasePdf, readCaseDocument } from '@shared/print/caseContract'
import { makePdf } from '@shared/print/contract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

const inquiriesOf = (id: DecisionId) => ['decision', id, 'inquiries'] as const

export const useNotice = (id: DecisionId, kind: NoticeKind) =>
  useQuery({ queryKey: ['decision', id, 'notice', kind], queryFn: () => call(readNotice, { params: { decisionId: id, kind } }) })

/** Makes the PDF of a notice; answers the link to it. */
export const useNoticePdf = (id: DecisionId, kind: NoticeKind) =>
  useMutation({ mutationFn: () => call(makePdf, { params: { decisionId: id, kind }, body: {} }) })

/** The documents of a case that the caller may see. */
export const useCaseDocuments = (caseId: CaseId) =>
  useQuery({ queryKey: ['case', caseId, 'documents'], queryFn: () => call(listCaseDocuments, { params: { caseId } }) })

export const useCaseDocument = (caseId: CaseId, kind: CaseDocumentKind, item?: string) =>
  useQuery({
    queryKey: ['case', caseId, 'document', kind, item ?? ''],
    queryFn: () => call(readCaseDocument, { params: { caseId, kind }, query: { item } }),
  })

/** Makes the PDF of a document of a case; answers the link to it. */
export const useCasePdf = (caseId: CaseId, kind: CaseDocumentKind, item?: string) =>
  useMutation({ mutationFn: () => call(makeCasePdf, { params: { caseId, kind }, body: { item } }) })

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
