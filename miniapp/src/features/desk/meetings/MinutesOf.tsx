import { Button, Form, Image, Input } from 'antd'
import { useState } from 'react'
import type { MeetingView } from '@shared/decision/meeting'
import { addToMinutes } from '@shared/decision/meetingContract'
import type { DecisionId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { ProblemNote } from '../kit/Problem'
import { sayStamp } from '../kit/words'
import { useAddition } from './useMeetings'

interface MinutesOfProps {
  decisionId: DecisionId
  community: PlaceId
  meeting: MeetingView
  minutes: NonNullable<MeetingView['minutes']>
}

/** What was said, with photos and attachments; corrections stand below it and never in it. */
export const MinutesOf = ({ decisionId, community, meeting, minutes }: MinutesOfProps) => {
  const { me } = useStaff()
  return (
    <>
      <h3>会议记录</h3>
      <p className="dk-pre">{minutes.text}</p>
      {minutes.inFavour !== '' && (
        <p className="dk-pre">
          <strong>赞成的理由：</strong>
          {minutes.inFavour}
        </p>
      )}
      {minutes.against !== '' && (
        <p className="dk-pre">
          <strong>反对或担心的：</strong>
          {minutes.against}
        </p>
      )}
      {minutes.photos.length > 0 && (
        <Image.PreviewGroup>
          <div className="dk-row dk-wrap dk-minutes-photos">
            {minutes.photos.map(({ fileId, url }, i) => (
              <Image key={fileId} width={120} src={url} alt={`会议照片 ${i + 1}`} />
            ))}
          </div>
        </Image.PreviewGroup>
      )}
      {minutes.attachments.map(({ fileId, name, url }) => (
        <p key={fileId}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        </p>
      ))}
      {meeting.additions.map(({ at, by, text }) => (
        <p key={at} className="dk-pre dk-minutes-addition">
          <span className="dk-quiet dk-block">
            {sayStamp(at)} {by} 补充
          </span>
          {text}
        </p>
      ))}
      {mayCall(me, addToMinutes, community) && <Addition decisionId={decisionId} meeting={meeting} />}
    </>
  )
}

const Addition = ({ decisionId, meeting }: { decisionId: DecisionId; meeting: MeetingView }) => {
  const [form] = Form.useForm<{ text: string }>()
  const [additionKey, setKey] = useState(() => crypto.randomUUID())
  const add = useAddition(decisionId, meeting.meetingId, () => {
    form.resetFields()
    setKey(crypto.randomUUID())
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ text }) => add.mutate({ text: text.trim(), additionKey })}>
      <Form.Item name="text" label="补充或更正" rules={[{ required: true, whitespace: true, min: 2, message: '请写明补充的内容' }]}>
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        添加补充
      </Button>
      {add.error !== null && <ProblemNote error={add.error} />}
    </Form>
  )
}
