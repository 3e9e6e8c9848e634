import { View } from '@tarojs/components'
import type { Moment } from '@shared/outreach/templates'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { askingAt, isPromised } from '../consent'
import { type Asked, useAskConsent, useCredits } from '../useConsent'

const offers: Record<Moment, { readonly act: string; readonly promise: string }> = {
  bound: { act: '有表决时用微信告诉我', promise: '下次有表决时，会用微信告诉您一次。' },
  reading: { act: '快截止时用微信提醒我', promise: '截止前会用微信提醒您一次。' },
  delegated: { act: '邻居投了用微信告诉我', promise: '邻居替您投票后，会用微信告诉您一次。' },
  carrying: { act: '委托有变化用微信告诉我', promise: '您代投的票有变化时，会用微信告诉您一次。' },
  booked: { act: '活动前用微信提醒我', promise: '活动开始前，会用微信提醒您一次。' },
  waiting: { act: '有名额时用微信告诉我', promise: '轮到您时，会用微信告诉您一次。' },
  objected: { act: '请我协商时用微信告诉我', promise: '社区请您协商时，会用微信告诉您一次。' },
  lift: { act: '有进展用微信告诉我', promise: '这部电梯有进展时，会用微信告诉您一次。' },
  ordered: { act: '有进展用微信告诉我', promise: '有人接单、约好时间时，会用微信告诉您一次。' },
  serving: { act: '有新单用微信告诉我', promise: '有单派给您的队、服务快到时，会用微信告诉您一次。' },
  papersShown: { act: '快到期用微信提醒我', promise: '到期前 30 天，会用微信提醒您一次。' },
  voted: { act: '开票时用微信通知我', promise: '开票时会用微信通知您一次。' },
}

const answers: Record<Exclude<Asked, 'accepted'>, string> = {
  declined: '好的，不发通知。想收的时候再点一次就行。',
  switchedOff: '微信里关着这个小程序的通知。想收的话：点右上角“…”→ 设置 → 订阅消息，打开后再点一次。',
  unavailable: '这次没有问成，不影响办事。想收通知可以稍后再点。',
}

/** One calm row that asks whether WeChat may tell the person once. Everything works without it, so no failure is shown as one. */
export function AskForNews({ moment }: { moment: Moment }) {
  // Whoever objects or books need not have come by the first page, where an owner’s are read; every other page shows what was read before.
  const credits = useCredits(['bound', 'objected', 'booked', 'waiting'].includes(moment))
  const held = credits.data ?? []
  const { noting, ask } = useAskConsent(moment, held)
  if (askingAt(moment, held).length === 0) return null
  const { act, promise } = offers[moment]
  if (isPromised(moment, held)) return <Note icon="check">{promise}</Note>
  const answer = noting.isError ? 'unavailable' : noting.data
  return (
    <View className="ask-news">
      <Button kind="plain" id="ask-news" busy={noting.isPending && '请在微信弹窗里选…'} onPress={ask}>
        {act}
      </Button>
      {answer === undefined || answer === 'accepted' ? null : <Note>{answers[answer]}</Note>}
    </View>
  )
}
