import { DatePicker, Form, Input, Modal, Space, Button } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type Instant, instant, sayMoment } from '@shared/kernel/instant'
import { pendingCauseNames } from '@shared/volunteer/hours'
import { settleHours } from '@shared/volunteer/hoursContract'
import type { ServiceView } from '@shared/volunteer/view'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { useAct } from './useVolunteers'

interface Values {
  readonly times: [Dayjs | null, Dayjs | null] | null
  readonly reason: string
}

/** The computer's zone is China's at a desk; a moment is a moment. */
const momentOf = (at: Dayjs): Instant => instant(at.second(0).millisecond(0).valueOf())

/** Says when a service was, with what one goes by; what stood before stays in the ledger. */
export const SettleDialog = ({ service, onClose }: { service: ServiceView; onClose: () => void }) => {
  const [form] = Form.useForm<Values>()
  const act = useAct(
    ({ times, reason }: { times: { from: Instant; to: Instant } | null; reason: string }) =>
      call(settleHours, {
        params: { personId: service.personId, source: service.source },
        body: { version: service.version, times, reason },
      }),
    onClose,
  )
  const not = () =>
    void form.validateFields(['reason']).then(({ reason }: Pick<Values, 'reason'>) => act.mutate({ times: null, reason: reason.trim() }))
  return (
    <Modal
      open
      width={560}
      title={`${service.name}，${service.title}`}
      onCancel={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>再看看</Button>
          <Button danger disabled={act.isPending} onClick={not}>
            这次不计
          </Button>
          <Button type="primary" loading={act.isPending} onClick={() => form.submit()}>
            按这个时间计入
          </Button>
        </Space>
      }
    >
      <p className="dk-quiet">
        {service.teamName}，记的是 {sayMoment(service.from)} 开始
        {service.to === null ? '' : `，${sayMoment(service.to)} 结束`}。
        {service.cause === null ? '' : `${pendingCauseNames[service.cause]}。`}
        {service.asked ? `本人申请更正：${service.reason ?? ''}` : ''}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ times: [dayjs(service.from), service.to === null ? null : dayjs(service.to)] }}
        onFinish={({ times, reason }) => {
          const [from, to] = times ?? [null, null]
          if (from && to) act.mutate({ times: { from: momentOf(from), to: momentOf(to) }, reason: reason.trim() })
        }}
      >
        <Form.Item
          name="times"
          label="实际时间（一次最多 8 小时）"
          rules={[
            {
              validator: (_, times: Values['times']) =>
                times?.[0] && times[1] ? Promise.resolve() : Promise.reject(new Error('请选开始和结束的时间')),
            },
          ]}
        >
          <DatePicker.RangePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            allowEmpty={[false, true]}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label="依据（本人会看到）"
          rules={[
            { required: true, whitespace: true, message: '请写明依据' },
            { min: 4, message: '请至少写 4 个字' },
          ]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount placeholder="例如：看了纸质签到表，和队长核对过" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
