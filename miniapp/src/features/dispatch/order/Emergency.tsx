import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { PhoneCall } from '@/ui/PhoneCall'
import { Sheet } from '@/ui/Sheet'
import { Title } from '@/ui/Title'
import type { OfOrder } from './props'

/** Something goes wrong at the service: whom to ring at once. */
export function Emergency({ order }: OfOrder) {
  const [open, setOpen] = useState(false)
  const { call } = order.following
  return (
    <View className="order-act">
      <Button kind="danger" onPress={() => setOpen(true)}>
        紧急求助
      </Button>
      {open ? (
        <Sheet label="紧急求助" onClose={() => setOpen(false)}>
          <Title level={3}>紧急求助</Title>
          <Note tone="attention">有生命危险，先打 120；着火打 119；有坏人打 110。</Note>
          <View className="emergency-calls">
            {call.phone === null ? null : <PhoneCall name={call.name} phone={call.phone} kind="primary" />}
            <PhoneCall name="急救" phone="120" says="打急救" />
            <PhoneCall name="报警" phone="110" says="报警" />
            <Button kind="plain" onPress={() => setOpen(false)}>
              没事，关掉
            </Button>
          </View>
        </Sheet>
      ) : null}
    </View>
  )
}
