import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { useAct } from '../queries'

/** What giving a booking up means now. */
const costs = ({ cancelling, state, persons, relation, guests }: BookingView): string => {
  const all = persons > 1 ? `这份预约的 ${persons} 位都会取消。` : ''
  if (state === 'waiting') return `${all}退出后再来，要从最后排起。`
  if (state === 'applied') return `${all}取消后就不参加抽签了，截止前可以再报。`
  const free = relation !== 'self' && guests.every(({ elder }) => elder)
  if (cancelling === 'late' && !free)
    return `${all}现在取消已经晚了，会记半次。90 天里满 3 次，30 天不能在手机上预约。来不了还是请取消，好让给别人。`
  return `${all}名额会让给下一位。现在取消没有影响。`
}

const names: Partial<Record<BookingView['state'], string>> = { waiting: '退出候补', offered: '不要这个名额', applied: '取消报名' }

/** Gives seats back, after one has read what it costs. */
export function Cancel({ booking, kind = 'danger' }: { booking: BookingView; kind?: 'danger' | 'plain' }) {
  const [asking, setAsking] = useState(false)
  const cancel = useAct(booking, 'cancel')
  if (booking.cancelling === 'over') return <View className="act-seats">活动已经开始，不能再取消。来不了请打电话告诉主办方。</View>
  const name = names[booking.state] ?? '取消预约'
  return (
    <>
      <Button kind={kind} onPress={() => setAsking(true)}>
        {name}
      </Button>
      {cancel.error === null ? null : <Note tone="danger">{asApiError(cancel.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title={`${name}吗？`}
          action={name}
          kind="danger"
          busy={cancel.isPending && '正在取消…'}
          onConfirm={() => cancel.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {costs(booking)}
        </ConfirmSheet>
      ) : null}
    </>
  )
}
