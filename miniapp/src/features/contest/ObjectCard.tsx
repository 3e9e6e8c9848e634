import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ContestView, Publicity } from '@shared/contest/view'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { toSignIn } from '@/navigation'
import { useMe } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { useObject } from './queries'
import { lastDay } from './words'

/** 提异议, while the result is public. */
export function ObjectCard({ contest, publicity }: { contest: ContestView; publicity: Publicity }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const objectionKey = useRef(newKey())
  const send = useObject(contest.contestId)
  const wrong = {
    text: text.trim().length < 5 ? '请写清楚哪里不对，至少 5 个字。' : null,
    phone: /^1\d{10}$/.test(phone) ? null : '请写 11 位手机号。',
  }
  if (send.isSuccess) return <Note icon="check">您的异议已经交给主办方，答复会写在“我的比赛”里。所有异议答复完，才会颁奖。</Note>
  const submit = () => {
    setTried(true)
    if (wrong.text === null && wrong.phone === null) send.mutate({ objectionKey: objectionKey.current, text: text.trim(), phone })
  }
  return (
    <Card kind="attention" title="对结果有不同意见？">
      <View className="contest-text">
        公示到 {lastDay(publicity)} 为止{publicity.provisional ? '（放假安排公布后可能顺延）' : ''}。每一条异议都会答复。
      </View>
      {!open ? (
        <Button kind="secondary" onPress={() => (me === null ? toSignIn() : setOpen(true))}>
          提异议
        </Button>
      ) : (
        <View>
          <TextArea id="objection" label="哪里不对" value={text} maxLength={500} error={tried ? wrong.text : null} onChange={setText} />
          <Field
            id="objection-phone"
            label="您的手机号"
            value={phone}
            maxLength={11}
            error={tried ? wrong.phone : null}
            onChange={setPhone}
          />
          {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
          <Button busy={send.isPending && '正在交…'} onPress={submit}>
            交给主办方
          </Button>
        </View>
      )}
    </Card>
  )
}
