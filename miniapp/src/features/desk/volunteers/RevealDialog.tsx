import { Button, Form, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { PersonId } from '@shared/identity/model'
import { SECOND } from '@shared/kernel/instant'
import { REVEAL_LIFE } from '@shared/registry/reveal'
import { revealVolunteer } from '@shared/volunteer/deskContract'
import { useMutation } from '@tanstack/react-query'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'

const reasons = { verify: '核对登记', service: '安排服务', hours: '核对时长', emergency: '紧急联系' } as const
type Reason = keyof typeof reasons

/** Whole name and number of a volunteer for a minute, after a reason that goes into the log. */
export const RevealDialog = ({ personId, onClose }: { personId: PersonId; onClose: () => void }) => {
  const [form] = Form.useForm<{ reason: Reason }>()
  const [left, setLeft] = useState(REVEAL_LIFE / SECOND)
  const act = useMutation({
    mutationFn: (reason: Reason) => call(revealVolunteer, { params: { personId }, body: { reason } }),
    gcTime: 0,
  })
  const shown = act.data !== undefined
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), SECOND)
    return () => clearInterval(timer)
  }, [shown])
  useEffect(() => {
    if (left <= 0) onClose()
  }, [left, onClose])
  if (act.data)
    return (
      <Modal open width={440} title="姓名和电话" footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
        {act.data.people.map(({ who, name, phone }) => (
          <p key={who} className="dk-row">
            <span>
              {who} {name}
            </span>
            <a className="dk-tel" href={`tel:${phone}`}>
              {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
            </a>
          </p>
        ))}
        <p className="dk-quiet" aria-live="off">
          {left} 秒后自动隐去。这一小时还可以看 {act.data.left} 次。
        </p>
      </Modal>
    )
  return (
    <Modal
      open
      width={440}
      title="看完整姓名和电话"
      okText="查看"
      cancelText="不看了"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>电话只用来办这件事。谁在什么时候因为什么看过，都会记入操作记录。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => act.mutate(reason)}>
        <Form.Item name="reason" label="为什么要看" rules={[{ required: true, message: '请选择理由' }]}>
          <Select placeholder="选择理由" options={Object.entries(reasons).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
