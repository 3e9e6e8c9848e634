import { useRouter } from '@tarojs/taro'
import { Suspense, useCallback } from 'react'
import { SignInNotice } from '@/features/privacy/SignInNotice'
import { PrivacyLine } from '@/features/identity/PrivacyLine'
import { TicketSignIn } from '@/features/identity/TicketSignIn'
import { LocalSignIn } from '@/features/local'
import { goBack, startAnew, toDesk } from '@/navigation'
import { useSession } from '@/session/store'
import { Page } from '@/ui/Page'
import { Loading } from '@/ui/States'

/** Sign-in in a browser: the chooser of invented people on the local stage, a code to be scanned elsewhere. */
export default function SignInPage() {
  const { to } = useRouter().params
  const done = useCallback(() => (to === 'desk' ? toDesk() : goBack()), [to])
  return (
    <Page title="登录">
      <SignInNotice />
      {LocalSignIn === null ? <TicketSignIn onDone={done} /> : <Chooser done={done} chooser={LocalSignIn} />}
      <PrivacyLine />
    </Page>
  )
}

/** Whoever becomes somebody else starts anew: the pages behind were the other person's. */
function Chooser({ done, chooser: People }: { done: () => void; chooser: NonNullable<typeof LocalSignIn> }) {
  const wasSomebody = useSession((state) => state.session !== null)
  return (
    <Suspense fallback={<Loading />}>
      <People onDone={(isStaff) => (isStaff ? toDesk() : wasSomebody ? startAnew() : done())} />
    </Suspense>
  )
}
