import { useRouter } from '@tarojs/taro'
import { CaseDocumentItem, CaseDocumentKind, caseDocuments } from '@shared/document/caseKinds'
import { CaseDocumentList } from '@/features/document/CaseDocumentList'
import { CaseDocumentPage } from '@/features/document/CaseDocumentPage'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 文书: the documents of a lift that one may see, or one of them to read, listen to and print. */
export default function DocumentsPage() {
  const caseId = useCaseId()
  const { kind: wanted, item: copy } = useRouter().params
  const kind = CaseDocumentKind.safeParse(wanted).data
  const item = CaseDocumentItem.safeParse(copy).data
  return (
    <Page title={kind === undefined ? '文书' : caseDocuments[kind].name}>
      {caseId === null ? (
        <BrokenCaseLink />
      ) : (
        <Signed>
          {() => (kind === undefined ? <CaseDocumentList caseId={caseId} /> : <CaseDocumentPage caseId={caseId} kind={kind} item={item} />)}
        </Signed>
      )}
    </Page>
  )
}
