import { Alert, Button, Result } from 'antd'
import Taro from '@tarojs/taro'
import { signInPage } from '../app/leave'
import { go } from '../app/useRoute'
import { problemOf, type ProblemKind } from './problems'

const looks: Record<ProblemKind, 'warning' | 'info' | '403' | '404' | 'error'> = {
  offline: 'warning',
  expired: 'info',
  forbidden: '403',
  missing: '404',
  other: 'error',
}

interface ProblemProps {
  error: unknown
  onRetry?: () => void
}

/** A failure that takes the place of what could not be shown: says what happened and what to do next. */
export const Problem = ({ error, onRetry }: ProblemProps) => {
  const { kind, title, sentence, requestId } = problemOf(error)
  return (
    <Result
      className="dk-problem"
      icon={looks[kind] === '403' || looks[kind] === '404' ? null : undefined}
      status={looks[kind] === '403' || looks[kind] === '404' ? 'info' : looks[kind]}
      title={title}
      subTitle={
        <>
          {sentence}
          {requestId !== null && kind === 'other' && <span className="dk-quiet dk-block">报修时请提供编号 {requestId}</span>}
        </>
      }
      extra={<WayOut kind={kind} onRetry={onRetry} />}
    />
  )
}

const WayOut = ({ kind, onRetry }: { kind: ProblemKind; onRetry: (() => void) | undefined }) => {
  if (kind === 'expired')
    return (
      <Button type="primary" onClick={() => void Taro.redirectTo({ url: signInPage })}>
        重新登录
      </Button>
    )
  if (kind === 'forbidden' || kind === 'missing') return <Button onClick={() => go({ at: 'today' })}>回到今天</Button>
  return onRetry === undefined ? null : (
    <Button type="primary" onClick={onRetry}>
      再试一次
    </Button>
  )
}

/** A failed act, said beside its button. */
export const ProblemNote = ({ error, onRetry }: ProblemProps) => {
  const { title, sentence, kind } = problemOf(error)
  return (
    <Alert
      role="alert"
      type={kind === 'offline' ? 'warning' : 'error'}
      showIcon
      message={kind === 'other' ? sentence : `${title}。${sentence}`}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            再试一次
          </Button>
        )
      }
    />
  )
}
