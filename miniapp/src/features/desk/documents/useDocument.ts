import { useMutation, useQuery } from '@tanstack/react-query'
import type { DecisionId } from '@shared/decision/model'
import type { LinliDocument } from '@shared/document/blocks'
import { readNotice, readPapers } from '@shared/document/contract'
import { type DocumentKind, isNotice } from '@shared/document/kinds'
import { makePdf } from '@shared/print/contract'
import { call } from '@/api'

/** A document, or fifty of its papers, as the screen shows it. */
export interface Shown {
  readonly document: LinliDocument
  readonly pages: number
  readonly total: number
}

const readDocument = async (decisionId: DecisionId, kind: DocumentKind, page: number): Promise<Shown> => {
  if (isNotice(kind)) return { document: await call(readNotice, { params: { decisionId, kind } }), pages: 1, total: 1 }
  return call(readPapers, { params: { decisionId, kind }, query: { page } })
}

export const useDocument = (decisionId: DecisionId, kind: DocumentKind, page: number) =>
  useQuery({ queryKey: ['document', decisionId, kind, page], queryFn: () => readDocument(decisionId, kind, page), staleTime: 0 })

/** Makes the PDF of a document (of its `page`-th fifty papers) and lets the browser save it. */
export const usePdf = (decisionId: DecisionId, kind: DocumentKind) =>
  useMutation({
    mutationFn: (page: number) => call(makePdf, { params: { decisionId, kind }, body: { page } }),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
