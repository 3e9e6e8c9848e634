import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { SECOND } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/a11y'

const sayClock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

interface StopWatchProps {
  readonly limit: number | null
  readonly seconds: number | null
  readonly onStop: (seconds: number) => void
}

/** The clock of a station, on the device alone: two times of the same device, so a wrong clock does not matter. */
export function StopWatch({ limit, seconds, onStop }: StopWatchProps) {
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  const running = startedAt !== null
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), SECOND / 2)
    return () => clearInterval(timer)
  }, [running])
  const shown = startedAt === null ? (seconds ?? 0) : Math.max(0, Math.floor((Math.max(now, startedAt) - startedAt) / SECOND))
  const over = limit !== null && shown > limit
  const stop = () => {
    if (startedAt === null) return
    onStop(Math.round((Date.now() - startedAt) / SECOND))
    setStartedAt(null)
  }
  return (
    <View className="contest-act">
      <View className={classes('jury-clock', over && 'jury-clock-over')}>{sayClock(shown)}</View>
      {limit === null ? null : (
        <View className="contest-quiet">
          限时 {limit} 秒{over ? '，已超时' : ''}
        </View>
      )}
      <Button kind="secondary" onPress={running ? stop : () => setStartedAt(Date.now())}>
        {running ? '停表' : seconds === null ? '开始计时' : '重新计时'}
      </Button>
    </View>
  )
}
