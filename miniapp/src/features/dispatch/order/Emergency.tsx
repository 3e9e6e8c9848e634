import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { callForHelp } from '@shared/dispatch/besideContract'
import { call } from '@/api'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { PhoneCall } from '@/ui/PhoneCall'
import { Sheet } from '@/ui/Sheet'
import { Title } from '@/ui/Title'
import { keys } from '../queries'
import { ActError } from './ActError'
import type { OfOrder } from './props'

/** Something goes wrong at the service: the community is told at once, and whom to ring stands there whether or not that got through. */
export function Emergency({ order }: OfOrder) {
  const [open, setOpen] = useState(false)
  const cache = useQueryClient()
  const { orderId, following } = order
  const help = useMutation({
    mutationFn: () => call(callForHelp, { params: { orderId } }),
    onSuccess: (told) => cache.setQueryData(keys.one(orderId), told.order),
  })
  const ring = help.data?.call ?? following.call
  return (
    <View className="order-act">
      {order.emergency ? <Note tone="attention">已经告诉社区：这里要帮忙。社区会马上联系您。</Note> : null}
      <View className="place-act">
        <Button kind="danger" onPress={() => setOpen(true)}>
          紧急求助
        </Button>
      </View>
      {open ? (
        <Sheet label="紧急求助" onClose={() => setOpen(false)}>
          <Title level={3}>紧急求助</Title>
          <Note tone="attention">有生命危险，先打 120；着火打 119；有坏人打 110。</Note>
          <View className="emergency-calls">
            {order.emergency || help.isSuccess ? (
              <Note icon="check">社区知道了，会马上联系您。</Note>
            ) : (
              <Button busy={help.isPending && '正在告诉社区…'} onPress={() => help.mutate()}>
                马上告诉社区
              </Button>
            )}
            <ActError error={help.error} />
            {ring.phone === null ? null : <PhoneCall name={ring.name} phone={ring.phone} />}
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
