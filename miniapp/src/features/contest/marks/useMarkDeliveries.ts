import { focusManager, onlineManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { MINUTE } from '@shared/kernel/instant'
import { deliverMarks } from './deliver'

/** While a juror's page is open: sends what waits at once, with a network, on coming to the front, and once a minute. */
export const useMarkDeliveries = (onSent: () => void): void => {
  useEffect(() => {
    const run = () => void deliverMarks().then((error) => error === null && onSent())
    run()
    const stops = [onlineManager.subscribe(run), focusManager.subscribe(run)]
    const timer = setInterval(run, MINUTE)
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is done after it is the same for the life of the page
  }, [])
}
