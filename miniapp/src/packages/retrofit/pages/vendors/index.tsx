import { Signed } from '@/features/identity/Signed'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { VendorsPage } from '@/features/retrofit/VendorsPage'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 推荐单位: firms that the community recommends for lifts. */
export default function Vendors() {
  const id = useCaseId()
  return <Page title="推荐单位">{id === null ? <BrokenCaseLink /> : <Signed>{() => <VendorsPage caseId={id} />}</Signed>}</Page>
}
