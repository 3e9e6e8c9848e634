import type { ReactNode } from 'react'
import type { Me } from '@shared/identity/model'
import { toSignIn } from '@/navigation'
import { comeBack } from '@/session/store'
import { Button } from '@/ui/Button'
import { Failure, Loading, State } from '@/ui/States'
import { type SessionStart, useSessionStart } from './useSessionStart'

/** The way in for whoever is not signed in yet. */
function Way({ start }: { start: Exclude<SessionStart, { kind: 'signedIn' }> }) {
  switch (start.kind) {
    case 'starting':
      return <Loading />
    case 'failed':
      return <Failure error={start.error} onRetry={start.retry} />
    case 'left':
      return (
        <State icon="person" title="您已注销账号" words="公告和结果照样可以看。要再用，会当成一个新来的人登录。">
          <Button onPress={comeBack}>重新开始用</Button>
        </State>
      )
    case 'signedOut':
      return (
        <State
          icon="person"
          title={start.ended ? '登录已失效' : '请先登录'}
          words={start.ended ? '过了有效期或在别处退出了。重新登录就能接着办。' : '登录后才能看到您家这一单元的事。'}
        >
          <Button onPress={toSignIn}>去登录</Button>
        </State>
      )
  }
}

interface SignedProps {
  readonly children: (me: Me) => ReactNode
  /** Frames the way in where the content brings its own page. */
  readonly frame?: (way: ReactNode) => ReactNode
}

/** Shows its content to whoever is signed in, and to everybody else the way there. */
export function Signed({ children, frame = (way) => way }: SignedProps) {
  const start = useSessionStart()
  return <>{start.kind === 'signedIn' ? children(start.me) : frame(<Way start={start} />)}</>
}
