import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Code } from './Code'

/** The codes that staff at the door scan, one person at a time. They are on the phone: no network is needed. */
export function Codes({ booking: { codes, guests } }: { booking: Pick<BookingView, 'codes' | 'guests'> }) {
  const [at, setAt] = useState(0)
  const [code, guest] = [codes[at], guests[at]]
  if (code === undefined || guest === undefined) return null
  return (
    <Card title="签到码" aside={codes.length > 1 ? `第 ${at + 1} 位，共 ${codes.length} 位` : undefined}>
      <View className="code-card">
        <Code text={code} of={guest.name} />
        <View className="who-name">{guest.name}</View>
        <View className="act-seats">到了给工作人员扫一下。没有网络也能用。</View>
      </View>
      {codes.length > 1 ? (
        <View className="act-acts">
          <Button kind="plain" onPress={() => setAt((at + 1) % codes.length)}>
            换下一位的码
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
