import type { CaseDocument } from '@shared/document/blocks'
import type { CaseDocumentKind, CaseDocumentLine, CaseRoom } from '@shared/document/caseKinds'
import { documentOf as fundingDocumentOf, documentsOf as fundingDocumentsOf } from '@functions/funding/exports'
import * as notice from '@functions/notice/exports'
import type { Caller } from '@functions/platform/caller'
import { type CaseItem, documentOf as retrofitDocumentOf, documentsOf as retrofitDocumentsOf } from '@functions/retrofit/exports'
import { documentOf as subsidyDocumentOf, documentsOf as subsidyDocumentsOf } from '@functions/subsidy/exports'

/** What a context that makes documents of a case exports. Both decide themselves what this caller may see. */
export interface CaseDocuments {
  /** Its documents that the caller may see, in the order in which a case needs them. */
  readonly documentsOf: (head: CaseItem, caller: Caller) => Promise<CaseDocumentLine[]>
  /** One of them. @throws Refusal NOT_FOUND, WRONG_PLACE, NOT_ON_ROLL, DOCUMENT_NOT_READY */
  readonly documentOf: (kind: CaseDocumentKind, head: CaseItem, caller: Caller, item: string | null) => Promise<CaseDocument>
}

/** The contexts that make documents, in the order in which a case meets them. A kind's context stands in shared/document/caseKinds.ts. */
export const rooms: Partial<Record<CaseRoom, CaseDocuments>> = {
  notice,
  retrofit: { documentsOf: retrofitDocumentsOf, documentOf: retrofitDocumentOf },
  funding: { documentsOf: fundingDocumentsOf, documentOf: fundingDocumentOf },
  subsidy: { documentsOf: subsidyDocumentsOf, documentOf: subsidyDocumentOf },
}
