import { SharesPage } from '@/features/funding/SharesPage'
import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 各家出多少钱 of one lift. */
export default function SharesPageFrame() {
  const id = useCaseId()
  return <Page title="各家出多少钱">{id === null ? <BrokenCaseLink /> : <Signed>{() => <SharesPage caseId={id} />}</Signed>}</Page>
}
