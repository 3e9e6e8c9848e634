import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { readDoorCode } from '@shared/activity/seatCode'
import { asApiError } from '@/api'
import { canScan } from '@/device/scan'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { ScanButton } from '@/ui/ScanButton'
import { Pick } from '../book/Pick'
import { useCheckIn } from '../queries'

/** Signing in by the code on the organiser's screen, with all who came along. */
export function CheckIn({ booking, lesson }: { booking: BookingView; lesson: number }) {
  const { guests, sessionId, bookingId } = booking
  const checkIn = useCheckIn(booking)
  const [code, setCode] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const [away, setAway] = useState<readonly number[]>([])
  const waiting = guests.filter(({ came }) => !came.includes(lesson))
  if (waiting.length === 0) return <Note icon="check">已经签到，请入座。</Note>
  const seats = waiting.map(({ seat }) => seat).filter((seat) => !away.includes(seat))
  const send = (typed: string, of = lesson) => {
    setTold(null)
    checkIn.mutate({ lesson: of, code: typed, bookingId, seats })
  }
  const scanned = (text: string) => {
    const read = readDoorCode(text)
    if (read?.sessionId === sessionId) send(read.code, read.lesson)
    else setTold(read === null ? '这不是签到码，请扫现场屏幕上的码。' : '这是另一场活动的签到码，请看看是不是走错了。')
  }
  return (
    <Card kind="first" title="到现场了？签到">
      {waiting.length === 1 ? null : (
        <>
          <View className="act-line">谁来了？</View>
          {waiting.map(({ seat, name }) => (
            <Pick
              key={seat}
              on={!away.includes(seat)}
              name={name}
              onPress={() => setAway(away.includes(seat) ? away.filter((one) => one !== seat) : [...away, seat])}
            />
          ))}
        </>
      )}
      <View className="act-acts">
        <ScanButton kind="primary" onlyFromCamera busy={checkIn.isPending && '正在签到…'} onText={scanned}>
          扫现场的码签到
        </ScanButton>
      </View>
      <Field
        id="door-code"
        label={canScan ? '或者填现场的签到码' : '现场的签到码'}
        help="屏幕上的 6 位字母和数字，半分钟换一次"
        value={code}
        maxLength={6}
        onChange={setCode}
      />
      <View className="act-acts">
        <Button
          kind="secondary"
          disabled={code.trim().length < 6 || seats.length === 0}
          busy={!canScan && checkIn.isPending && '正在签到…'}
          onPress={() => send(code.trim().toLowerCase())}
        >
          签到
        </Button>
      </View>
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {checkIn.error === null ? null : <Note tone="danger">{asApiError(checkIn.error).sentence}</Note>}
    </Card>
  )
}
