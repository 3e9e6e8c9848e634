import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { CasePage } from '@/features/retrofit/CasePage'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 我家的电梯: where the case of one lift is, whose turn it is, and what one can do. */
export default function Case() {
  const id = useCaseId()
  return <Page title="我家的电梯">{id === null ? <BrokenCaseLink /> : <Signed>{() => <CasePage caseId={id} />}</Signed>}</Page>
}
