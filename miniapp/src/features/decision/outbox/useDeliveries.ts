import { focusManager, onlineManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MINUTE } from '@shared/kernel/instant'
import { useSession } from '@/session/store'
import { deliver } from './deliver'
import { keptOf, useOutbox } from './store'

const deliverAll = async (): Promise<void> => {
  const me = useSession.getState().session?.me.personId
  for (const ballot of keptOf(useOutbox.getState().kept, me)) {
    if (ballot.state !== 'waiting' || !onlineManager.isOnline()) continue
    // One after another: on a weak network several at once would all come too late.
    await deliver(ballot)
  }
}

/**
 * Sends what waits: when the app starts, comes to the front, finds a network again, or somebody signs in; and once a minute,
 * since a phone often believes in a network that leads nowhere and never says that it changed.
 */
export const useDeliveries = (): void => {
  useEffect(() => {
    const run = () => void deliverAll()
    run()
    const stops = [onlineManager.subscribe(run), focusManager.subscribe(run), useSession.subscribe(run)]
    const timer = setInterval(run, MINUTE)
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [])
}
