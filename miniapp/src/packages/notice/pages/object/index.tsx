import { ObjectScreen } from '@/features/notice/ObjectScreen'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 提书面异议: what it does to one, who one is, signed. */
export default function ObjectPage() {
  const caseId = useCaseId()
  const frame = (content: React.ReactNode) => <Page title="提书面异议">{content}</Page>
  return caseId === null ? frame(<BrokenCaseLink />) : <Signed frame={frame}>{(me) => <ObjectScreen caseId={caseId} me={me} />}</Signed>
}
