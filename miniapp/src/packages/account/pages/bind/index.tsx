import { RequestForm } from '@/features/binding/RequestForm'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 申请绑定: asks the community, with photographs. */
export default function BindPage() {
  return (
    <Page title="申请绑定">
      <Signed>{() => <RequestForm />}</Signed>
    </Page>
  )
}
