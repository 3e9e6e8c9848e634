import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { asApiError } from '@/api/errors'
import { Button } from '../Button'
import { Note } from '../Note'
import { Failure, Loading } from '.'

/** The part of a react-query result that a screen needs. */
interface Query<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

interface LoadedProps<T> {
  readonly query: Query<T>
  readonly blocks?: number
  readonly children: (data: T) => ReactNode
}

/** Loading, failure, and data that could not be renewed: every screen that reads something shows these alike. */
export function Loaded<T>({ query, blocks, children }: LoadedProps<T>) {
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    if (query.error !== null && !query.isFetching) return <Failure error={asApiError(query.error)} onRetry={retry} />
    return <Loading blocks={blocks} />
  }
  return (
    <>
      {query.error !== null && !query.isFetching ? (
        <Note tone="attention" icon="offline">
          没有刷新成功，下面是之前的内容。
          <View className="stale-act">
            <Button kind="plain" onPress={retry}>
              再试一次
            </Button>
          </View>
        </Note>
      ) : null}
      {children(query.data)}
    </>
  )
}
