import { VerifyPage } from '@/features/contest/VerifyPage'
import { Page } from '@/ui/Page'

/** 查证书, for anybody who holds one. */
export default function Verify() {
  return (
    <Page title="查证书">
      <VerifyPage />
    </Page>
  )
}
