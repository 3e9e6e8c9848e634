import { Signed } from '@/features/identity/Signed'
import { PapersPage } from '@/features/volunteer/PapersPage'
import { Page } from '@/ui/Page'

/** 证书和保险. */
export default function Papers() {
  return (
    <Page title="证书和保险">
      <Signed>{() => <PapersPage />}</Signed>
    </Page>
  )
}
