import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { Face, faceNames } from '@shared/activity/report'
import { asApiError } from '@/api'
import { classes } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Tap } from '@/ui/Tap'
import { TextArea } from '@/ui/TextArea'
import { useFeedback } from '../queries'

/** How it was: one of three faces, and a few words from whoever wants. */
export function Feedback({ booking, given }: { booking: BookingView; given: Face | null }) {
  const [face, setFace] = useState<Face | null>(null)
  const [text, setText] = useState('')
  const send = useFeedback(booking)
  if (given !== null) return <Note icon="check">您的评价：{faceNames[given]}。谢谢。</Note>
  return (
    <Card title="觉得怎么样？">
      <View className="faces">
        {Face.options.map((one) => (
          <Tap
            key={one}
            className={classes('face', `face-${one}`, face === one && 'face-on')}
            label={face === one ? `${faceNames[one]}，已选` : faceNames[one]}
            onPress={() => setFace(one)}
          >
            <View className="face-eyes" aria-hidden>
              <View className="face-mouth" />
            </View>
            {faceNames[one]}
          </Tap>
        ))}
      </View>
      {face === null ? null : (
        <>
          <TextArea
            id="feedback"
            label="想说的话（可以不写）"
            value={text}
            maxLength={300}
            help="主办方看得到，看不到是谁写的"
            onChange={setText}
          />
          <View className="act-acts">
            <Button busy={send.isPending && '正在提交…'} onPress={() => send.mutate({ face, text })}>
              提交评价
            </Button>
          </View>
        </>
      )}
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
    </Card>
  )
}
