import { View } from '@tarojs/components'
import { markOutcomeNames } from '@shared/activity/doorContract'
import { type Instant, msOf, sayMoment } from '@shared/kernel/instant'
import { serverNow } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Tag, type TagTone } from '@/ui/Tag'
import { useEffect, useState } from 'react'
import { HOLD, type KeptMark, isBad, isWaiting } from './model'
import { marks as outbox } from './store'

const SHOWN = 20

const stateOf = ({ outcome, refused }: KeptMark, sending: boolean): readonly [string, TagTone] => {
  if (refused !== null) return [refused, 'red']
  if (outcome === null) return sending ? ['正在交', 'quiet'] : ['等着交', 'amber']
  return [markOutcomeNames[outcome], isBad(outcome) ? 'red' : 'teal']
}

/** The present second while something can still be taken back. */
const useSeconds = (on: boolean): Instant => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!on) return undefined
    const timer = setInterval(() => setNow(serverNow()), 1_000)
    return () => clearInterval(timer)
  }, [on])
  return now
}

/** What this device noted and what came of it, the latest first; what is not sent yet can be taken back. */
export function LastMarks({ marks }: { marks: readonly KeptMark[] }) {
  const sending = outbox.useOutbox((box) => box.sending)
  const waiting = marks.filter(isWaiting).length
  useSeconds(waiting > 0)
  if (marks.length === 0) return null
  const bad = marks.filter(({ outcome, refused }) => refused !== null || (outcome !== null && isBad(outcome)))
  const shown = [...bad, ...marks.filter((one) => !bad.includes(one))].slice(0, SHOWN)
  return (
    <Card title="刚才记的" aside={waiting > 0 ? `${waiting} 个等着交` : '都交上去了'}>
      {shown.map((one) => {
        const { markKey, at } = one.mark
        const [words, tone] = stateOf(one, sending.includes(markKey))
        const undoable = isWaiting(one) && !sending.includes(markKey)
        return (
          <View key={markKey} className="door-guest">
            <View className="door-who">
              <View className="door-name">{one.name}</View>
              <View className="door-end">
                {sayMoment(at)} <Tag tone={tone}>{words}</Tag>
              </View>
            </View>
            {undoable ? (
              <View className="door-undo">
                <Button kind="plain" label={`${one.name} 记错了，撤回`} onPress={() => outbox.forget(markKey)}>
                  撤回
                </Button>
              </View>
            ) : null}
          </View>
        )
      })}
      {waiting > 0 && marks.some((one) => isWaiting(one) && msOf(serverNow()) - msOf(one.mark.at) < HOLD) ? (
        <View className="door-none">几秒钟内可以撤回。</View>
      ) : null}
    </Card>
  )
}
