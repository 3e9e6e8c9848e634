import { useQuery } from '@tanstack/react-query'
import { type ApiError, asApiError, signInSilently } from '@/api'
import { useSession } from '@/session/store'
import type { Me } from '@shared/identity/model'

/** Where the session stands when a page opens. */
export type SessionStart =
  | { readonly kind: 'signedIn'; readonly me: Me }
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly retry: () => void }
  /** Signing in needs the person: the browser has no WeChat to ask. */
  | { readonly kind: 'signedOut'; readonly ended: boolean }
  /** The account was closed on this phone: nobody is signed in again unasked. */
  | { readonly kind: 'left' }

/** Signs in unseen where WeChat can, once for all pages that ask at the same time. */
export const useSessionStart = (): SessionStart => {
  const { session, ended, left } = useSession()
  const silent = process.env.TARO_ENV === 'weapp'
  const enabled = silent && session === null && !left
  const start = useQuery({ queryKey: ['session'], queryFn: signInSilently, enabled, staleTime: 0, gcTime: 0 })
  if (session !== null) return { kind: 'signedIn', me: session.me }
  if (!silent) return { kind: 'signedOut', ended }
  if (left) return { kind: 'left' }
  if (start.error !== null && !start.isFetching)
    return { kind: 'failed', error: asApiError(start.error), retry: () => void start.refetch() }
  return { kind: 'starting' }
}
