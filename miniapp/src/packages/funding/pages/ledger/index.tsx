import { LedgerPage } from '@/features/funding/LedgerPage'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 运行账本 of one lift. */
export default function LedgerPageFrame() {
  const id = useCaseId()
  return <Page title="运行账本">{id === null ? <BrokenCaseLink /> : <Signed>{() => <LedgerPage caseId={id} />}</Signed>}</Page>
}
