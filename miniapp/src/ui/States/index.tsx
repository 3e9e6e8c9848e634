import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApiError } from '@/api/errors'
import { a11y } from '../a11y'
import { Button } from '../Button'
import { Icon, type IconName } from '../Icon'
import { Title } from '../Title'

/** The shape of what is coming, without movement. */
export function Loading({ blocks = 2 }: { blocks?: number }) {
  return (
    <View {...a11y('status', '正在打开')}>
      {Array.from({ length: blocks }, (_, block) => (
        <View key={block} className="skeleton">
          <View className="skeleton-bar" style={{ width: '34%' }} />
          <View className="skeleton-bar" style={{ width: '82%' }} />
          <View className="skeleton-bar" style={{ width: '58%' }} />
        </View>
      ))}
    </View>
  )
}

interface StateProps {
  readonly icon: IconName
  readonly title: string
  readonly words: ReactNode
  readonly wrong?: boolean
  /** What to do about it. */
  readonly children?: ReactNode
}

/** A page with nothing to show says why, and what to do. */
export function State({ icon, title, words, wrong = false, children }: StateProps) {
  return (
    <View className="state" {...a11y(wrong ? 'alert' : 'status')}>
      <View className={wrong ? 'state-sign state-sign-wrong' : 'state-sign'}>
        <Icon name={icon} />
      </View>
      <Title level={3}>{title}</Title>
      <View className="state-words">{words}</View>
      {children === undefined ? null : <View className="state-act">{children}</View>}
    </View>
  )
}

interface FailureProps {
  readonly error: ApiError
  readonly onRetry: () => void
}

/** Why it did not work, in the refusal's own sentence, with a way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const offline = error.code === 'OFFLINE' || error.code === 'TIMEOUT'
  return (
    <State wrong icon={offline ? 'offline' : 'alert'} title={offline ? '网络不通' : '没有打开'} words={error.sentence}>
      <Button kind="secondary" onPress={onRetry}>
        再试一次
      </Button>
      {error.requestId === '' ? null : <View className="state-id">打电话时请报编号 {error.requestId.slice(0, 8)}</View>}
    </State>
  )
}
