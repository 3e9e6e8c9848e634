import type { DecisionId } from '@shared/decision/model'
import type { NoticeKind } from '@shared/document/kinds'
import { useMe } from '@/session/store'
import { PdfButton } from './PdfButton'
import { useNoticePdf } from './queries'

/** Saves a notice as a PDF, to print or pass on. For whoever is signed in; the server decides who may. */
export function NoticePdf({ id, kind }: { id: DecisionId; kind: NoticeKind }) {
  const pdf = useNoticePdf(id, kind)
  return useMe() === null ? null : <PdfButton pdf={pdf} />
}
