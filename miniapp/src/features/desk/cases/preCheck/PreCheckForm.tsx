import { Button, Form, Input, InputNumber, Radio } from 'antd'
import type { PreCheck } from '@shared/retrofit/preCheck'
import { Answer, Question, answerNames, eligibilityOf, questionTexts } from '@shared/retrofit/preCheck'
import { Outcome } from './Outcome'

/** The check as it is being filled in; an unanswered question counts as unknown. */
const empty: PreCheck = {
  storeysAbove: null,
  storeysBelow: 0,
  answers: {
    inUse: { answer: 'unknown', source: '' },
    clearTitle: { answer: 'unknown', source: '' },
    lawful: { answer: 'unknown', source: '' },
    noExpropriation: { answer: 'unknown', source: '' },
    noLift: { answer: 'unknown', source: '' },
    severalTitles: { answer: 'unknown', source: '' },
  },
}

interface PreCheckFormProps {
  found: PreCheck | null
  saving: boolean
  onSave: (check: PreCheck) => void
}

/** The pre-check: storeys above ground and six questions, each with what the answer rests on. The outcome follows while one answers. */
export const PreCheckForm = ({ found, saving, onSave }: PreCheckFormProps) => {
  const [form] = Form.useForm<PreCheck>()
  const now = Form.useWatch<PreCheck | undefined>([], form)
  const start = found ?? empty
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={onSave}>
      <div className="dk-row dk-wrap dk-tools">
        <Form.Item name="storeysAbove" label="地上层数" tooltip="地下室不算">
          <InputNumber min={1} max={60} precision={0} addonAfter="层" placeholder="还没核实" />
        </Form.Item>
        <Form.Item name="storeysBelow" label="地下层数">
          <InputNumber min={0} max={5} precision={0} addonAfter="层" />
        </Form.Item>
      </div>
      {Question.options.map((question) => (
        <div key={question} className="dk-question" role="group" aria-label={questionTexts[question]}>
          <span>{questionTexts[question]}</span>
          <Form.Item name={['answers', question, 'answer']} noStyle>
            <Radio.Group optionType="button" options={Answer.options.map((value) => ({ value, label: answerNames[value] }))} />
          </Form.Item>
          <Form.Item
            name={['answers', question, 'source']}
            rules={[{ required: true, whitespace: true, min: 2, message: '请写明依据' }]}
            className="dk-question-source"
          >
            <Input maxLength={100} placeholder="依据，如现场查看、不动产登记" aria-label={`${questionTexts[question]}的依据`} />
          </Form.Item>
        </div>
      ))}
      <Outcome {...eligibilityOf(now?.answers ? { ...start, ...now, storeysAbove: now.storeysAbove ?? null } : start)} />
      <div className="dk-form-foot">
        <Button type="primary" htmlType="submit" loading={saving}>
          保存初筛
        </Button>
      </div>
    </Form>
  )
}
