import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingId } from '@shared/decision/meeting'
import type { DecisionId } from '@shared/decision/model'
import { readSignIn } from '@shared/decision/signInCode'
import { asApiError } from '@/api'
import { canScan } from '@/device/scan'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { ScanButton } from '@/ui/ScanButton'
import { useSignIn } from './queries'

/** Signs in at a meeting: by scanning the code on the wall, or by its six letters. */
export function SignIn({ decisionId, meetingId }: { decisionId: DecisionId; meetingId: MeetingId }) {
  const signIn = useSignIn(decisionId)
  const [code, setCode] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const send = (typed: string) => {
    setTold(null)
    signIn.mutate({ meetingId, code: typed })
  }
  const scanned = (text: string) => {
    const read = readSignIn(text)
    if (read?.meetingId === meetingId) send(read.code)
    else setTold('这不是这次会议的签到码，请扫现场屏幕上的码。')
  }
  return (
    <View className="meeting-acts">
      <ScanButton kind="primary" onlyFromCamera busy={signIn.isPending && '正在签到…'} onText={scanned}>
        扫现场的码签到
      </ScanButton>
      <Field
        id={`code-${meetingId}`}
        label={canScan ? '或者填现场的签到码' : '现场的签到码'}
        help="屏幕上的 6 位字母和数字，半分钟换一次"
        value={code}
        maxLength={6}
        onChange={setCode}
      />
      <Button
        kind="secondary"
        disabled={code.trim().length < 6}
        busy={!canScan && signIn.isPending && '正在签到…'}
        onPress={() => send(code.trim().toLowerCase())}
      >
        签到
      </Button>
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {signIn.error === null ? null : <Note tone="danger">{asApiError(signIn.error).sentence}</Note>}
    </View>
  )
}
