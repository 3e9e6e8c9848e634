import { Alert, Button, Skeleton } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { Problem } from './Problem'

/** What `useQuery` answers, as far as a screen needs it. */
interface Asking<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  dataUpdatedAt?: number
  refetch: () => unknown
}

/**
 * Shows what was asked for, or how it stands with asking: a skeleton, a problem with its way out. What is already there
 * stays when a later read fails, with a line that says how old it is.
 */
export const Loaded = <T,>({ of, rows = 6, children }: { of: Asking<T>; rows?: number; children: (data: T) => ReactNode }) => {
  const again = () => void of.refetch()
  if (of.data === undefined)
    return of.isPending ? (
      <Skeleton active title={false} paragraph={{ rows }} aria-label="正在读取" />
    ) : (
      <Problem error={of.error} onRetry={again} />
    )
  return (
    <>
      {of.error !== null && of.error !== undefined && (
        <Alert
          className="dk-stale"
          type="warning"
          showIcon
          role="status"
          message={`刚才没有更新成功，下面是 ${of.dataUpdatedAt === undefined ? '之前' : dayjs(of.dataUpdatedAt).format('HH:mm')} 的内容。`}
          action={
            <Button size="small" onClick={again}>
              更新
            </Button>
          }
        />
      )}
      {children(of.data)}
    </>
  )
}
