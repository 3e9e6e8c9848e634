import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { DAY, HOUR, sayFullMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { clock, forward } from './api'

const leaps = [
  { name: '1 小时', ms: HOUR },
  { name: '1 天', ms: DAY },
  { name: '7 天', ms: 7 * DAY },
] as const

/** Local stage only: moves the whole stage's clock forward, so that days pass in minutes. */
export function LocalClock() {
  const cache = useQueryClient()
  const now = useQuery({ queryKey: ['local', 'clock'], queryFn: clock })
  const leap = useMutation({ mutationFn: forward, onSuccess: () => cache.invalidateQueries() })
  return (
    <Card title="本机时钟" aside={now.data === undefined ? undefined : sayFullMoment(now.data)}>
      <View className="me-words">往前拨，到期的事会马上发生。只能往前，不能往回。</View>
      <View className="clock-acts">
        {leaps.map(({ name, ms }) => (
          <View key={name} className="clock-act">
            <Button kind="plain" disabled={leap.isPending} onPress={() => leap.mutate(ms)}>
              +{name}
            </Button>
          </View>
        ))}
      </View>
      {leap.error === null ? null : <Note tone="danger">{asApiError(leap.error).sentence}</Note>}
    </Card>
  )
}
