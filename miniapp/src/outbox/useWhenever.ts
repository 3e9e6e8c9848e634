import { focusManager, onlineManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MINUTE } from '@shared/kernel/instant'
import { useSession } from '@/session/store'

/**
 * Runs `act` when the app starts, comes to the front, finds a network again, or somebody signs in; and once in a while, since a phone
 * often believes in a network that leads nowhere and never says that it changed. `act` stays the same from render to render.
 */
export const useWhenever = (act: () => unknown, every: number = MINUTE): void => {
  useEffect(() => {
    const run = () => void act()
    run()
    const stops = [onlineManager.subscribe(run), focusManager.subscribe(run), useSession.subscribe(run)]
    const timer = setInterval(run, every)
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [act, every])
}
