import { Form, Input } from 'antd'
import { setFeedback } from '@shared/notice/contract'
import { Feedback } from '@shared/notice/model'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'

interface FeedbackDialogProps {
  readonly head: CaseView
  readonly found: Feedback | null
  readonly onDone: () => void
}

/** How opinions reach the community while the notice hangs; the mini-program always does. */
export const FeedbackDialog = ({ head, found, onDone }: FeedbackDialogProps) => (
  <RecordDialog
    title="意见反馈方式"
    ok="保存"
    start={found ?? { phone: '', desk: '', hours: '', box: '' }}
    schema={Feedback}
    send={(body) => call(setFeedback, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <p className="dk-quiet">小程序里随时可以提；下面写不用手机的人怎么提。</p>
    <Form.Item name="phone" label="电话">
      <Input maxLength={20} />
    </Form.Item>
    <Form.Item name="desk" label="当面交到哪里">
      <Input maxLength={60} placeholder="例如：云梯社区居委会一楼窗口" />
    </Form.Item>
    <Form.Item name="hours" label="什么时间">
      <Input maxLength={40} placeholder="例如：工作日 9:00 到 17:00" />
    </Form.Item>
    <Form.Item name="box" label="意见箱（没有就不填）">
      <Input maxLength={60} />
    </Form.Item>
  </RecordDialog>
)
