import { useSyncExternalStore } from 'react'
import { msOf, MINUTE, SECOND, instant, type Instant } from '@shared/kernel/instant'
import { serverNow } from '@/api'

const pulse = 20 * SECOND
const subscribe = (tell: () => void): (() => void) => {
  const timer = setInterval(tell, pulse)
  return () => clearInterval(timer)
}
const thisMinute = (): number => Math.floor(msOf(serverNow()) / MINUTE) * MINUTE

/** The present minute by the server's clock; screens follow it without ticking every second. */
export const useNow = (): Instant => instant(useSyncExternalStore(subscribe, thisMinute))
