import type { Instant } from '@shared/kernel/instant'
import { Tag } from '../Tag'
import { useNow } from './useNow'
import { countdownWords } from './words'

interface CountdownProps {
  readonly to: Instant
  /** What stands before the time that is left. */
  readonly before?: string
  /** What is said once the moment has passed. */
  readonly over: string
}

/** How much time is left, by the server's clock, told in whole minutes. */
export function Countdown({ to, before = '还剩 ', over }: CountdownProps) {
  const { text, soon } = countdownWords(useNow(), to, before, over)
  return <Tag tone={soon ? 'amber' : 'teal'}>{text}</Tag>
}
