import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import { LocalSignIn } from '@/features/local/LocalSignIn'
import { PrivacyLine } from '@/features/identity/PrivacyLine'
import { TicketSignIn } from '@/features/identity/TicketSignIn'
import { goBack, toDesk } from '@/navigation'
import { Page } from '@/ui/Page'

/** Sign-in in a browser: the chooser of invented people on the local stage, a code to be scanned elsewhere. */
export default function SignInPage() {
  const { to } = useRouter().params
  const done = useCallback(() => (to === 'desk' ? toDesk() : goBack()), [to])
  return (
    <Page title="登录">
      {LINLI_LOCAL ? <LocalSignIn onDone={done} /> : <TicketSignIn onDone={done} />}
      <PrivacyLine />
    </Page>
  )
}
