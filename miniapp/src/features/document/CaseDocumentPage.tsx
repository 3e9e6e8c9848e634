import { type CaseDocumentKind, caseDocuments } from '@shared/document/caseKinds'
import type { CaseId } from '@shared/retrofit/model'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'
import { CasePdf } from './CasePdf'
import { NoticeView } from './NoticeView'
import { useCaseDocument } from './queries'

interface CaseDocumentPageProps {
  readonly caseId: CaseId
  readonly kind: CaseDocumentKind
  readonly item: string | undefined
}

/** One document of a case: the same words as on paper, read aloud if wished, and its PDF. */
export function CaseDocumentPage({ caseId, kind, item }: CaseDocumentPageProps) {
  const shown = useCaseDocument(caseId, kind, item)
  useRefresh(shown)
  return (
    <Loaded query={shown} blocks={3}>
      {({ document, files }) => (
        <>
          <NoticeView notice={document} what={caseDocuments[kind].name} files={files} />
          <CasePdf caseId={caseId} kind={kind} item={item} />
        </>
      )}
    </Loaded>
  )
}
