import { Signed } from '@/features/identity/Signed'
import { RegisterPage } from '@/features/volunteer/RegisterPage'
import { Page } from '@/ui/Page'

/** 志愿者登记. */
export default function Register() {
  return (
    <Page title="志愿者登记">
      <Signed>{(me) => <RegisterPage me={me} />}</Signed>
    </Page>
  )
}
