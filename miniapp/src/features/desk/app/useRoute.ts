import { useSyncExternalStore } from 'react'
import { hearFirst } from './addressEvents'
import { parseRoute, printRoute, type Route } from './route'

/** Path of the desk's page inside the hash, without the query. */
const deskPath = '/packages/desk/pages/home/index'

const pathNow = (): string => window.location.hash.replace(/^#/, '').split('?')[0] ?? ''
/** Query of the present address. */
export const searchNow = (): string => window.location.hash.split('?')[1] ?? ''

const listeners = new Set<() => void>()
let search = ''

/**
 * Hears every change of the hash before Taro's router does. A change inside the desk is ours alone: Taro would take it
 * for another page, tear the desk down and build it again, and half-written text would be lost.
 */
const hear = (event: Event): void => {
  if (pathNow() !== deskPath) return
  event.stopImmediatePropagation()
  if (searchNow() === search) return
  search = searchNow()
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  hearFirst(hear)
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) hearFirst(null)
  }
}

/** Address of a screen, for links: opening one in another tab works. */
export const hrefOf = (route: Route): string => `#${deskPath}?${printRoute(route)}`

/** Goes to a screen; `replace` leaves no step behind for the back button. */
export const go = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') window.location.hash = hrefOf(route)
  else window.location.replace(hrefOf(route))
}

/** The present screen, read from the address. While another page of the app covers the desk, the last one stays. */
export const useRoute = (): Route => {
  const query = useSyncExternalStore(subscribe, () => {
    if (pathNow() === deskPath) search = searchNow()
    return search
  })
  return parseRoute(query)
}
