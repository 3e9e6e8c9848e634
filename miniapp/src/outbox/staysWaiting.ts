import type { ApiError } from '@/api'

/** Refusals that say nothing about what was sent: who must sign in again, or a server that is busy. */
const passing: ReadonlySet<string> = new Set([
  'BUSY',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
  'TOO_MANY_REQUESTS',
  'WECHAT_UNAVAILABLE',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_FAILED',
  'TOKEN_EXPIRED',
  'SESSION_ENDED',
])

/** Whether what met this failure is to be sent again as it is. */
export const staysWaiting = (error: Pick<ApiError, 'code' | 'unclear'>): boolean => error.unclear || passing.has(error.code)
