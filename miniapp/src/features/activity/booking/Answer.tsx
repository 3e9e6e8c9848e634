import { View } from '@tarojs/components'
import type { BookingView } from '@shared/activity/booking'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { useAct } from '../queries'
import { lessonWords } from '../words'
import { Cancel } from './Cancel'

/** A seat of the waitlist that is held, or a new time: yes or no, both with a button. */
export function Answer({ booking }: { booking: BookingView }) {
  const offered = booking.state === 'offered'
  const act = useAct(booking, offered ? 'accept' : 'confirm')
  return (
    <Card kind="attention" title={offered ? '轮到您了' : '活动改了时间'}>
      {booking.moved === null ? null : (
        <>
          <View className="act-line">原来：{booking.lessons.map(lessonWords).join('；')}</View>
          <View className="who-name">现在：{booking.moved.map(lessonWords).join('；')}</View>
        </>
      )}
      <View className="act-acts">
        <Button busy={act.isPending && '正在确认…'} onPress={() => act.mutate()}>
          {offered ? '要这个名额' : '新的时间我能来'}
        </Button>
        <Cancel booking={booking} kind="plain" />
      </View>
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
    </Card>
  )
}
