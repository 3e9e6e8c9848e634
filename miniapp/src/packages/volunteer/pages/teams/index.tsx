import { Signed } from '@/features/identity/Signed'
import { TeamsPage } from '@/features/volunteer/TeamsPage'
import { Page } from '@/ui/Page'

/** 服务队. */
export default function Teams() {
  return (
    <Page title="服务队">
      <Signed>{() => <TeamsPage />}</Signed>
    </Page>
  )
}
