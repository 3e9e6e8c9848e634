import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { CorrectionItem, PackDocument, isVague, packNames } from '@shared/retrofit/filing'
import type { CaseFileView } from '@shared/retrofit/fileView'
import { requestCorrection } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'
import { useMove } from '../useCase'
import { mayName } from './mayName'

interface Items {
  items: CorrectionItem[]
}

/** Writes the notice, document by document. What says nothing that one could act on, and what was not changed since the first notice, is told here already. */
export const CorrectionDialog = ({ head, file, onDone }: { head: CaseView; file: CaseFileView; onDone: () => void }) => {
  const [form] = Form.useForm<Items>()
  const act = useMove(
    ({ items }: Items) => call(requestCorrection, { params: { caseId: head.caseId }, body: { items, turn: head.turn } }),
    onDone,
  )
  const again = file.corrections.length > 0
  const choices = PackDocument.options.filter((document) => mayName(document, file))
  return (
    <Modal
      open
      width={720}
      title="写补正通知"
      okText="发给申请人"
      cancelText="先不发"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>把要补的材料一次写全：哪一份、缺什么、怎么补。发出后，没有改动过的材料不能再要求补正。</p>
      {again && choices.length < PackDocument.options.length && (
        <Alert className="dk-stale" type="info" showIcon message="只列出上次通知以后改动过的材料。" />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ items: [{ document: choices[0], missing: '' }] }}
        onFinish={(input) => act.mutate(input)}
      >
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="dk-correction">
                  <Form.Item name={[name, 'document']} label="哪一份材料" rules={[{ required: true, message: '请选择材料' }]}>
                    <Select options={choices.map((value) => ({ value, label: packNames[value] }))} />
                  </Form.Item>
                  <Form.Item name={[name, 'missing']} label="缺什么、怎么补" rules={[{ validator: (_, text: unknown) => concrete(text) }]}>
                    <Input.TextArea
                      autoSize={{ minRows: 2 }}
                      maxLength={300}
                      placeholder="例如：第 3 页缺 502 室业主的签名，请补签后重新扫描。"
                    />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`去掉第 ${name + 1} 项`}
                      onClick={() => remove(name)}
                    />
                  )}
                </div>
              ))}
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ document: choices[0], missing: '' })}>
                再加一项
              </Button>
            </>
          )}
        </Form.List>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

/** Resolves for what one can act on. @throws Error with what to write instead */
const concrete = async (text: unknown): Promise<void> => {
  const read = CorrectionItem.shape.missing.safeParse(text)
  if (!read.success) throw new Error(read.error.issues[0]?.message)
  if (isVague(read.data)) throw new Error('请写具体：哪一页、缺什么、怎么补。不能只写“材料不全”')
  return Promise.resolve()
}
