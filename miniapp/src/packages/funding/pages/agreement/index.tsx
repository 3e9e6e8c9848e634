import { AgreementPage } from '@/features/funding/AgreementPage'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 协议 of one lift. */
export default function AgreementPageFrame() {
  const id = useCaseId()
  return <Page title="协议">{id === null ? <BrokenCaseLink /> : <Signed>{() => <AgreementPage caseId={id} />}</Signed>}</Page>
}
