import { Form, Input, Radio } from 'antd'
import { Check, checkTexts } from '@shared/retrofit/design'

const answers = [
  { value: true, label: '符合' },
  { value: false, label: '不符合' },
]

/** The points a design must keep to, each with an answer and a remark; the corridor rule is asked for level entry alone. */
export const Checklist = ({ level }: { level: boolean }) => (
  <>
    {Check.options
      .filter((check) => check !== 'corridor' || level)
      .map((check) => (
        <div key={check} className="dk-question">
          <span>{checkTexts[check]}</span>
          <Form.Item name={['checks', check, 'ok']} noStyle>
            <Radio.Group aria-label={checkTexts[check]} optionType="button" options={answers} />
          </Form.Item>
          <Form.Item name={['checks', check, 'remark']} className="dk-question-source">
            <Input maxLength={200} placeholder="说明（可以不写）" aria-label={`${checkTexts[check]}的说明`} />
          </Form.Item>
        </div>
      ))}
  </>
)
