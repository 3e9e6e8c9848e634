import { DatePicker, Form, Input, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { type MeetingKind, meetingKindNames } from '@shared/decision/meeting'
import type { DecisionView } from '@shared/decision/model'
import { fromWall } from '../compose/wallClock'
import { ProblemNote } from '../kit/Problem'
import { usePlan } from './useMeetings'

interface Plan {
  readonly kind: MeetingKind
  readonly startsAt: Dayjs
  readonly venue: string
  readonly topic: string
  readonly host: string
}

/** When, where, about what, and who leads. */
export const PlanDialog = ({ view, onDone }: { view: DecisionView; onDone: () => void }) => {
  const [form] = Form.useForm<Plan>()
  const [meetingKey] = useState(() => crypto.randomUUID())
  const plan = usePlan(view.decisionId, onDone)
  const start: Partial<Plan> = {
    kind: view.coordination === 'due' ? 'coordination' : 'consultation',
    topic: `${view.title}：听取各位业主的意见`,
    host: view.convenor,
  }
  return (
    <Modal
      open
      title="安排会议"
      okText="安排"
      cancelText="取消"
      confirmLoading={plan.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={({ startsAt, ...rest }) => plan.mutate({ ...rest, startsAt: fromWall(startsAt), meetingKey })}
      >
        <Form.Item name="kind" label="哪一种会">
          <Radio.Group
            options={[
              { value: 'consultation', label: meetingKindNames.consultation },
              { value: 'coordination', label: meetingKindNames.coordination },
            ]}
          />
        </Form.Item>
        <Form.Item name="startsAt" label="时间（一个月内开过的也可以补记）" rules={[{ required: true, message: '请选择时间' }]}>
          <DatePicker
            className="dk-wide"
            showTime={{ format: 'HH:mm', minuteStep: 10 }}
            format="YYYY年M月D日 dddd HH:mm"
            placeholder="选择日期和时间"
          />
        </Form.Item>
        <Form.Item name="venue" label="地点" rules={[{ required: true, min: 2, message: '请写明地点' }]}>
          <Input maxLength={60} placeholder="例如：云梯社区二楼活动室" />
        </Form.Item>
        <Form.Item name="topic" label="议题" rules={[{ required: true, min: 4, message: '请写明议题' }]}>
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="host" label="主持" rules={[{ required: true, min: 2, message: '请写明主持人或单位' }]}>
          <Input maxLength={40} />
        </Form.Item>
      </Form>
      <p className="dk-quiet">安排好以后，业主在手机上会看到时间和地点；邀请的文字可以复制，贴到楼道和业主群。</p>
      {plan.error !== null && <ProblemNote error={plan.error} />}
    </Modal>
  )
}
