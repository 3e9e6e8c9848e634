import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type * as z from 'zod'
import { boardVersion } from '@shared/dispatch/besideContract'
import { SECOND } from '@shared/kernel/instant'
import { call } from '@/api'

type Board = z.input<typeof boardVersion.query>

/**
 * Keeps a list of orders new while somebody looks at it: one small number is asked for, and the list is read again only when that has
 * grown. Rests while the page is hidden.
 */
export const useNews = (board: Board | null, shown: boolean, list: { readonly refetch: () => Promise<unknown> }): void => {
  const news = useQuery({
    queryKey: ['orders', 'version', board] as const,
    enabled: board !== null && shown,
    refetchInterval: shown ? 8 * SECOND : false,
    staleTime: 0,
    queryFn: () => (board === null ? Promise.reject(new Error('no board')) : call(boardVersion, { query: board })),
  })
  const version = news.data?.version
  const seen = useRef(version)
  const { refetch } = list
  useEffect(() => {
    const before = seen.current
    seen.current = version
    if (before !== undefined && version !== undefined && version !== before) void refetch()
  }, [version, refetch])
}
