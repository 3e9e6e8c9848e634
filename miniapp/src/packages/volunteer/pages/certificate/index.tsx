import { Signed } from '@/features/identity/Signed'
import { CertificatePage } from '@/features/volunteer/CertificatePage'
import { Page } from '@/ui/Page'

/** 服务证书. */
export default function Certificates() {
  return (
    <Page title="服务证书">
      <Signed>{() => <CertificatePage />}</Signed>
    </Page>
  )
}
