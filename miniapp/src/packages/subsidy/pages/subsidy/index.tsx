import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Signed } from '@/features/identity/Signed'
import { SubsidyPage } from '@/features/subsidy/SubsidyPage'
import { Page } from '@/ui/Page'

/** 电梯补贴: how much, where it stands, when it comes. */
export default function Subsidy() {
  const id = useCaseId()
  return <Page title="电梯补贴">{id === null ? <BrokenCaseLink /> : <Signed>{() => <SubsidyPage caseId={id} />}</Signed>}</Page>
}
