import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'

interface Refreshable {
  readonly isStale: boolean
  readonly isEnabled: boolean
  readonly refetch: () => Promise<unknown>
}

/** Looks again when the page comes back to the front with old content, and when it is pulled down. */
export const useRefresh = (...queries: readonly Refreshable[]): void => {
  useDidShow(() => {
    for (const query of queries) if (query.isEnabled && query.isStale) void query.refetch()
  })
  usePullDownRefresh(() => {
    void Promise.allSettled(queries.filter(({ isEnabled }) => isEnabled).map((query) => query.refetch())).then(() =>
      Taro.stopPullDownRefresh(),
    )
  })
}
