import { useEffect, useState } from 'react'
import { type Instant, MINUTE, msOf } from '@shared/kernel/instant'
import { onClockChange, serverNow } from '@/api/clock'

/** The server's time for the screen, renewed once a minute (a faster tick only makes people hurry) and when the offset is learnt. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const present = serverNow()
      setNow(present)
      clearTimeout(timer)
      timer = setTimeout(tick, MINUTE - (msOf(present) % MINUTE) + 50)
    }
    tick()
    const stop = onClockChange(tick)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return now
}
