import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { allowException } from '@shared/decision/contract'
import { missingForLevelEntry } from '@shared/decision/exception'
import type { DecisionView, Result } from '@shared/decision/model'
import { ancestorAt } from '@shared/kernel/place'
import { call } from '@/api'
import { useKeepDecision } from '../data/useDecision'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'

interface ExceptionDialogProps {
  readonly view: DecisionView
  readonly result: Result
  readonly onDone: () => void
}

/** The street answers for an exception with its reason, which every owner reads, and its document. */
export const ExceptionDialog = ({ view, result, onDone }: ExceptionDialogProps) => {
  const keep = useKeepDecision()
  const [form] = Form.useForm<{ reason: string }>()
  const [document, setDocument] = useState<FileId | null>(null)
  const act = useMutation({
    mutationFn: (body: { reason: string; document: FileId }) => call(allowException, { params: { decisionId: view.decisionId }, body }),
    onSuccess: (after) => {
      keep(after)
      onDone()
    },
  })
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  return (
    <Modal
      open
      title={`还有 ${missingForLevelEntry(result)} 户没有同意平层入户，作例外认定？`}
      okText="作例外认定"
      okButtonProps={{ disabled: document === null }}
      cancelText="先不作"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <ul className="dk-list">
        <li>统计结果不变，照样写明几户没有同意；这份认定写在结果旁边，公告里也会写明。</li>
        <li>理由全体业主都看得到；只能认定一次，不能撤回，并写进操作记录。</li>
        <li>占用自家部分没有同意的，不能用例外代替。</li>
      </ul>
      <Form
        className="dk-step-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => document !== null && act.mutate({ reason: reason.trim(), document })}
      >
        <Form.Item
          name="reason"
          label="理由（请不要写姓名和房号）"
          rules={[
            { required: true, whitespace: true, message: '请写明理由' },
            { min: 10, message: '请至少写 10 个字' },
          ]}
        >
          <Input.TextArea
            rows={3}
            maxLength={500}
            showCount
            placeholder="例如：经三次协调，没有同意的业主长期不在本地且不受影响，会议研究认定。"
          />
        </Form.Item>
      </Form>
      {estate && <ProofPhoto place={estate} onPhoto={setDocument} choose="选盖章的书面认定照片" />}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
