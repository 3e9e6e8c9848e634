import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { reviewSubsidy } from '@shared/subsidy/contract'
import { FormPart, ReviewStage, type SubsidyView, formPartNames, reviewStageNames } from '@shared/subsidy/model'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

interface Typed {
  remark: string
  reasons: { part: FormPart | undefined; text: string }[]
}
const start: Typed = { remark: '', reasons: [{ part: undefined, text: '' }] }

/** The application goes back with every reason at once (一次性告知). */
export const ReturnDialog = ({ view, onDone }: { view: SubsidyView; onDone: () => void }) => {
  const acting = useActing()
  const stage = ReviewStage.safeParse(view.state).data
  if (!stage) return null
  return (
    <RecordDialog
      title={`${reviewStageNames[stage]}：退回申请`}
      ok="退回并告知"
      start={start}
      schema={reviewSubsidy.body}
      sentOf={({ remark, reasons }) => ({ turn: view.turn, stage, remark: remark.trim(), verdict: { is: 'return', reasons } })}
      send={(body) => acting(call(reviewSubsidy, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">请一次写全需要补正的内容，每条写清楚缺什么、怎么改（至少 8 个字）。建设者在手机上看得到。</p>
      <Form.List name="reasons">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="dk-subsidy-reason">
                <Form.Item name={[name, 'part']} rules={[{ required: true, message: '请选择' }]}>
                  <Select
                    aria-label={`第 ${name + 1} 条是哪一项`}
                    placeholder="哪一项"
                    options={FormPart.options.map((value) => ({ value, label: formPartNames[value] }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'text']}
                  rules={[{ required: true, min: 8, whitespace: true, message: '请写清楚缺什么、怎么改，至少 8 个字' }]}
                >
                  <Input.TextArea aria-label={`第 ${name + 1} 条缺什么、怎么改`} rows={2} maxLength={300} />
                </Form.Item>
                <Button
                  aria-label={`去掉第 ${name + 1} 条`}
                  icon={<DeleteOutlined aria-hidden />}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ part: undefined, text: '' })} disabled={fields.length >= 20}>
              再加一条
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item className="dk-note" name="remark" label="补充说明（可以不填）">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </RecordDialog>
  )
}
