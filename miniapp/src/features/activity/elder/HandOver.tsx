import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BookingView, isOver } from '@shared/activity/booking'
import { asApiError } from '@/api'
import { goBack } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { ReadAloud } from '@/ui/ReadAloud'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { useAct } from '../queries'
import { whenWords } from '../words'
import { guestWords } from '../booking/words'

const spoken = ({ title, where, lessons }: BookingView, names: string): string[] => [
  `${names}，家里人给您报了名。`,
  `${title}。`,
  `时间：${whenWords(lessons)}。`,
  `地点：${where}。`,
  '您想去吗？想去请点“我要去”，不想去请点“我不去”。',
]

/** The phone in the hands of whoever was booked: what it is, and yes or no. There is no hurry and nothing else on the page. */
export function HandOver({ booking }: { booking: BookingView }) {
  const { title, where, lessons, state, agreedAt, bookingId } = booking
  const [sure, setSure] = useState(false)
  const agree = useAct(booking, 'agree')
  const cancel = useAct(booking, 'cancel')
  const names = guestWords(booking)
  if (isOver(state))
    return (
      <State
        icon="info"
        title="这份预约已经不在了"
        words={state === 'cancelled' ? '已经取消，名额让给了别人。' : '请把手机交还给家人看看。'}
      >
        <Button onPress={goBack}>好了，还给家人</Button>
      </State>
    )
  if (agreedAt !== null)
    return (
      <State icon="check" title="好的，到时候见" words={`${whenWords(lessons)}，${where}。请把手机还给家人。`}>
        <Button onPress={goBack}>好了，还给家人</Button>
      </State>
    )
  const wrong = agree.error ?? cancel.error
  return (
    <View className="hand-over">
      <Title level={1}>{names}，您好</Title>
      <View className="act-sentence">家里人给您报了名，想请您自己看一看。</View>
      <View className="act-card">
        <Title level={3}>{title}</Title>
        <View className="act-item">{whenWords(lessons)}</View>
        <View className="act-item">{where}</View>
      </View>
      <ReadAloud id={`hand-${bookingId}`} what="报了什么名" text={() => spoken(booking, names)} />
      {sure ? (
        <>
          <Note tone="attention">不去的话，名额就让给别人了。</Note>
          <View className="act-acts">
            <Button kind="danger" busy={cancel.isPending && '正在取消…'} onPress={() => cancel.mutate()}>
              我不去，取消报名
            </Button>
            <Button kind="plain" onPress={() => setSure(false)}>
              再想想
            </Button>
          </View>
        </>
      ) : (
        <View className="act-acts">
          <Button busy={agree.isPending && '正在保存…'} onPress={() => agree.mutate()}>
            我要去
          </Button>
          <Button kind="plain" onPress={() => setSure(true)}>
            我不去
          </Button>
        </View>
      )}
      {wrong === null ? null : <Note tone="danger">{asApiError(wrong).sentence}</Note>}
    </View>
  )
}
