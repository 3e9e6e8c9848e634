import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingId } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { useAppeal } from '../queries'

interface Fault {
  readonly kind: 'absent' | 'cancelledLate'
  readonly at: Instant
  readonly title: string
  readonly sessionId: SessionId
  readonly bookingId: BookingId
  readonly appeal: 'none' | 'open' | 'granted' | 'refused'
}

const kinds = { absent: '约了没来，记一次', cancelledLate: '取消得晚，记半次' } as const
const appeals = {
  open: '您已经说明原因，工作人员会看',
  granted: '说明已经同意，不算了',
  refused: '看过您的说明，还是记着。有疑问请打电话',
} as const

/** Absences that are noted, what follows from them, and how to explain one. */
export function Faults({ faults, blockedUntil }: { faults: readonly Fault[]; blockedUntil: Instant | null }) {
  if (faults.length === 0 && blockedUntil === null) return null
  return (
    <Card title="没有来的记录">
      {blockedUntil === null ? (
        <View className="act-seats">90 天里满 3 次，30 天不能在手机上预约；打电话请社区约不受影响。</View>
      ) : (
        <Note tone="attention">
          {sayMoment(blockedUntil)} 前不能在手机上预约，到时间自动恢复。有特别的原因请在下面说明；也可以打电话请社区帮您约。
        </Note>
      )}
      {faults.map((fault) => (
        <One key={fault.bookingId} fault={fault} />
      ))}
    </Card>
  )
}

function One({ fault: { kind, at, title, sessionId, bookingId, appeal } }: { fault: Fault }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const send = useAppeal(sessionId, bookingId)
  return (
    <View className="who">
      <View className="who-name">{title}</View>
      <View className="act-line">
        {sayMoment(at)}，{kinds[kind]}
      </View>
      {appeal !== 'none' ? (
        <Note>{appeals[appeal]}</Note>
      ) : open ? (
        <>
          <TextArea
            id={`appeal-${bookingId}`}
            label="那天为什么没来？"
            value={text}
            maxLength={300}
            help="比如生病、家里有急事"
            onChange={setText}
          />
          <View className="act-acts">
            <Button disabled={text.trim().length < 4} busy={send.isPending && '正在提交…'} onPress={() => send.mutate(text)}>
              提交说明
            </Button>
          </View>
          {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
        </>
      ) : (
        <View className="act-acts">
          <Button kind="plain" onPress={() => setOpen(true)}>
            说明原因
          </Button>
        </View>
      )}
    </View>
  )
}
