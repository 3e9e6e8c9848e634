import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import { MOST_INQUIRIES, type MyInquiry } from '@shared/document/inquiry'
import { sayEndOf } from '@shared/document/say'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { TextArea } from '@/ui/TextArea'
import { useAskInquiry, useMyInquiries } from './queries'

function Asked({ inquiry: { text, askedAt, answer } }: { inquiry: MyInquiry }) {
  return (
    <View className="inquiry">
      <View className="inquiry-head">
        {sayMoment(askedAt)}
        <Tag tone={answer === null ? 'amber' : 'teal'}>{answer === null ? '等社区答复' : '已答复'}</Tag>
      </View>
      <View className="inquiry-text">{text}</View>
      {answer === null ? null : (
        <View className="inquiry-answer">
          <View className="inquiry-head">社区答复，{sayMoment(answer.at)}</View>
          <View className="inquiry-text">{answer.text}</View>
        </View>
      )}
    </View>
  )
}

/** The key stays the same until the server has answered: whatever gets lost on the way, one question is one inquiry. */
function Ask({ id, endsAt, again }: { id: DecisionId; endsAt: Instant; again: boolean }) {
  const ask = useAskInquiry(id)
  const [text, setText] = useState('')
  const [key, setKey] = useState(newKey)
  const [short, setShort] = useState(false)
  const send = () => {
    const tooShort = text.trim().length < 4
    setShort(tooShort)
    if (tooShort) return
    ask.mutate(
      { inquiryKey: key, text: text.trim() },
      {
        onSuccess: () => {
          setText('')
          setKey(newKey())
        },
      },
    )
  }
  return (
    <>
      <TextArea
        id="inquiry"
        label={again ? '还有疑问，接着写' : '您的疑问'}
        value={text}
        maxLength={1000}
        help={`可以提到 ${sayEndOf(endsAt)}`}
        error={short ? '请写清楚您的疑问，至少 4 个字。' : null}
        onChange={setText}
      />
      <View className="code-act">
        <Button busy={ask.isPending && '正在交上去…'} onPress={send}>
          交给社区
        </Button>
      </View>
      {ask.error === null ? null : <Note tone="danger">{asApiError(ask.error).sentence}</Note>}
      {ask.isSuccess && text === '' ? <Note icon="check">已经交给社区，答复会写在这里。</Note> : null}
    </>
  )
}

/** 对结果有疑问: what the person asked, the answers, and a box to ask more while the inquiry period runs. */
export function Inquiries({ id }: { id: DecisionId }) {
  const inquiries = useMyInquiries(id)
  const now = useNow()
  return (
    <Loaded query={inquiries} blocks={1}>
      {({ items, endsAt }) => (
        <>
          <View className="next-words">社区会书面答复每一条。您的姓名和房号不会公开。</View>
          {items.map((inquiry) => (
            <Asked key={inquiry.inquiryId} inquiry={inquiry} />
          ))}
          {endsAt === null ? null : now >= endsAt ? (
            <Note>询异期已于 {sayEndOf(endsAt)} 结束。还有疑问，请打电话问社区。</Note>
          ) : items.length >= MOST_INQUIRIES ? (
            <Note>您已经提了 {MOST_INQUIRIES} 条。还有疑问，请打电话问社区。</Note>
          ) : (
            <Ask id={id} endsAt={endsAt} again={items.length > 0} />
          )}
        </>
      )}
    </Loaded>
  )
}
