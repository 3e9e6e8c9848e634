import { onlineManager } from '@tanstack/react-query'
import { useWhenever } from '@/outbox/useWhenever'
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

/** Sends what waits, whenever there is a chance that it goes through. */
export const useDeliveries = (): void => useWhenever(deliverAll)
