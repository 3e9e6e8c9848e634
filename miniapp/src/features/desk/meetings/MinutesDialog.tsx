import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { MeetingId } from '@shared/decision/meeting'
import type { DecisionView } from '@shared/decision/model'
import { ancestorAt } from '@shared/kernel/place'
import { ProblemNote } from '../kit/Problem'
import { Files } from './Files'
import { useRecord } from './useMeetings'

interface MinutesDialogProps {
  view: DecisionView
  meetingId: MeetingId
  onDone: () => void
}

/** The minutes, written once. They are read by all owners of the scope, so they name nobody. */
export const MinutesDialog = ({ view, meetingId, onDone }: MinutesDialogProps) => {
  const [form] = Form.useForm<{ text: string; inFavour: string; against: string }>()
  const [photos, setPhotos] = useState<FileId[]>([])
  const [attachments, setAttachments] = useState<FileId[]>([])
  const record = useRecord(view.decisionId, meetingId, onDone)
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  return (
    <Modal
      open
      width={720}
      title="写会议记录"
      okText="写好了，公布给业主"
      cancelText="先不写"
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>记录写好后不能改，只能在下面添加补充。全体业主都看得到，请不要写姓名和房号。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: '', inFavour: '', against: '' }}
        onFinish={(text) => record.mutate({ ...text, photos, attachments })}
      >
        <Form.Item name="text" label="会议记录" rules={[{ required: true, whitespace: true, min: 10, message: '请至少写 10 个字' }]}>
          <Input.TextArea rows={8} maxLength={5000} showCount />
        </Form.Item>
        <div className="dk-pair">
          <Form.Item name="inFavour" label="赞成的理由">
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
          <Form.Item name="against" label="反对或担心的">
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
        </div>
      </Form>
      {estate && (
        <>
          <Files place={estate} purpose="proof" label="照片" remark="JPG、PNG，最多 9 张；请避开正脸和签到表" onFiles={setPhotos} />
          <Files place={estate} purpose="schemeDrawing" label="附件" remark="PDF 或图片，最多 9 个" onFiles={setAttachments} />
        </>
      )}
      {record.error !== null && <ProblemNote error={record.error} />}
    </Modal>
  )
}
