import type { CaseDocumentKind } from '@shared/document/caseKinds'
import type { CaseId } from '@shared/retrofit/model'
import { PdfButton } from './PdfButton'
import { useCasePdf } from './queries'

/** Opens a document of a case as a PDF, to print or pass on. */
export function CasePdf({ caseId, kind, item }: { caseId: CaseId; kind: CaseDocumentKind; item?: string | undefined }) {
  return <PdfButton pdf={useCasePdf(caseId, kind, item)} />
}
