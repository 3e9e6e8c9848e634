import { MyObjections } from '@/features/notice/MyObjections'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 我的异议: how far what one wrote has come. */
export default function ObjectionPage() {
  const caseId = useCaseId()
  return <Page title="我的异议">{caseId === null ? <BrokenCaseLink /> : <Signed>{() => <MyObjections caseId={caseId} />}</Signed>}</Page>
}
