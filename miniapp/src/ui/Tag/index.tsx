import { Text } from '@tarojs/components'

export type TagTone = 'teal' | 'amber' | 'quiet' | 'red'

/** A state in a word or two. */
export function Tag({ tone = 'quiet', children }: { tone?: TagTone; children: string }) {
  return <Text className={`tag tag-${tone}`}>{children}</Text>
}
