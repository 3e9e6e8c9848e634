import { EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { SECOND } from '@shared/kernel/instant'
import { revealPhones } from '@shared/registry/contract'
import { REVEAL_LIFE, type PhoneReveal, type RevealReason, revealReasonNames } from '@shared/registry/reveal'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { ProblemNote } from '../kit/Problem'

interface Flat {
  readonly unit: PlaceId
  readonly room: string
}

/** Masked phone numbers of a flat, with the way to the full ones for whoever rings owners. Nothing is asked before a reason is given. */
export const PhoneCell = ({ unit, room, masked }: Flat & { masked: readonly (string | null)[] }) => {
  const [open, setOpen] = useState(false)
  const { me } = useStaff()
  const words = masked.map((phone) => phone ?? '—').join('、')
  return (
    <>
      {words}
      {mayCall(me, revealPhones, unit) && masked.some((phone) => phone !== null) && (
        <Button
          size="small"
          type="text"
          icon={<EyeOutlined aria-hidden />}
          aria-label={`看 ${room} 室的完整电话`}
          onClick={() => setOpen(true)}
        />
      )}
      {open && <RevealDialog unit={unit} room={room} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The numbers of a flat, after a reason. */
export const RevealDialog = ({ unit, room, onClose }: Flat & { onClose: () => void }) => (
  <ReasonFirst
    whose={`${room} 室`}
    reveal={({ reason, note }) => call(revealPhones, { params: { placeId: unit, room }, body: { reason, note: note ?? '' } })}
    onClose={onClose}
  />
)

interface ReasonFirstProps {
  /** Of whom, in front of 的电话. */
  readonly whose: string
  readonly reveal: (reason: RevealReason) => Promise<PhoneReveal>
  readonly onClose: () => void
}

/** Reason first, then the numbers for a minute. */
export const ReasonFirst = ({ whose, reveal, onClose }: ReasonFirstProps) => {
  const [form] = Form.useForm<RevealReason>()
  const reason = Form.useWatch('reason', form)
  const act = useMutation({ mutationFn: reveal, gcTime: 0 })
  if (act.data) return <Shown whose={whose} reveal={act.data} onClose={onClose} />
  return (
    <Modal
      open
      width={440}
      title={`看${/^\d/.test(whose) ? ' ' : ''}${whose}的完整电话`}
      okText="查看电话"
      cancelText="不看了"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>电话只用来办这件事。谁在什么时候因为什么看过，都会记入操作记录。</p>
      <Form form={form} layout="vertical" requiredMark={false} className="dk-note" onFinish={(values) => act.mutate(values)}>
        <Form.Item name="reason" label="为什么要看" rules={[{ required: true, message: '请选择理由' }]}>
          <Select placeholder="选择理由" options={Object.entries(revealReasonNames).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="note"
          label={reason === 'other' ? '请写明' : '补充说明（可以不填）'}
          rules={[{ required: reason === 'other', whitespace: true, min: 2, message: '请写明为什么要看' }]}
        >
          <Input maxLength={100} placeholder="例如：约周六上午上门" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

const Shown = ({ whose, reveal, onClose }: { whose: string; reveal: PhoneReveal; onClose: () => void }) => {
  const [left, setLeft] = useState(REVEAL_LIFE / SECOND)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), SECOND)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left <= 0) onClose()
  }, [left, onClose])
  return (
    <Modal open width={440} title={`${whose}的电话`} footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
      {reveal.phones.map(({ name, phone }) => (
        <p key={phone} className="dk-row">
          <span>{name}</span>
          <a className="dk-tel" href={`tel:${phone}`}>
            {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
          </a>
        </p>
      ))}
      <p className="dk-quiet" aria-live="off">
        {left} 秒后自动隐去。这一小时还可以看 {reveal.left} 次。
      </p>
    </Modal>
  )
}
