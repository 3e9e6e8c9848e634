import { dropStored, readStored, writeStored } from '@/session/storage'
import { parseRoute, printRoute } from './route'
import { go, searchNow } from './useRoute'

const key = 'linli.desk.return'

/** Remembers the screen somebody wanted before being sent to sign in. */
export const keepAddress = (): void => writeStored(key, printRoute(parseRoute(searchNow())))

/** After signing in, goes on to the screen that was wanted; an address that names its own screen stands. */
export const returnToAddress = (): void => {
  const wanted = readStored(key)
  if (wanted === null) return
  dropStored(key)
  if (typeof wanted === 'string' && searchNow() === '') go(parseRoute(wanted), 'replace')
}
