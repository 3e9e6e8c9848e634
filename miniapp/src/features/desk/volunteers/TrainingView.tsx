import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Form, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { makeTraining } from '@shared/volunteer/trainingContract'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useAct, useTrainingsAt } from './useVolunteers'

/** Trainings of the district: material and a short quiz, made by the association. */
export const TrainingView = ({ place, founds }: { place: PlaceId; founds: boolean }) => {
  const [making, setMaking] = useState(false)
  return (
    <>
      <Panel
        title="培训"
        remark="志愿者在手机上学，答对八成算通过"
        actions={
          founds && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
              新培训
            </Button>
          )
        }
      >
        <Loaded of={useTrainingsAt(place)} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有培训，由区科协发布。" />
            ) : (
              items.map(({ trainingId, title, lessons, questions }) => (
                <div key={trainingId} className="dk-line">
                  <span>
                    <strong>{title}</strong>
                    <span className="dk-quiet dk-block">{lessons.map(({ heading }) => heading).join('、')}</span>
                  </span>
                  <span className="dk-push dk-quiet">{questions.length} 道题</span>
                </div>
              ))
            )
          }
        </Loaded>
      </Panel>
      {making && <TrainingDialog place={place} onClose={() => setMaking(false)} />}
    </>
  )
}

interface Values {
  readonly title: string
  readonly lessons: { heading: string; text: string }[]
  readonly questions: { text: string; options: string[]; right: number }[]
}

const must = (message: string) => [{ required: true, whitespace: true, message }]

const TrainingDialog = ({ place, onClose }: { place: PlaceId; onClose: () => void }) => {
  const [form] = Form.useForm<Values>()
  const [trainingKey] = useState(() => newKey())
  const act = useAct((values: Values) => call(makeTraining, { body: { trainingKey, place, ...values } }), onClose)
  return (
    <Modal
      open
      width={720}
      title="新培训"
      okText="发布"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lessons: [{}], questions: [{ options: ['', ''], right: 0 }] }}
        onFinish={(values) => act.mutate(values)}
      >
        <Form.Item name="title" label="标题" rules={must('请写标题')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.List name="lessons">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key}>
                  <Form.Item name={[name, 'heading']} label={`材料 ${name + 1}：小标题`} rules={must('请写小标题')}>
                    <Input maxLength={30} />
                  </Form.Item>
                  <Form.Item name={[name, 'text']} label="正文" rules={[...must('请写正文'), { min: 4, message: '请至少写 4 个字' }]}>
                    <Input.TextArea rows={2} maxLength={600} showCount />
                  </Form.Item>
                </div>
              ))}
              <Space>
                <Button onClick={() => add({})} disabled={fields.length >= 10}>
                  加一段材料
                </Button>
                {fields.length > 1 && <Button onClick={() => remove(fields.length - 1)}>去掉最后一段</Button>}
              </Space>
            </>
          )}
        </Form.List>
        <Form.List name="questions">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="dk-note">
                  <Form.Item
                    name={[name, 'text']}
                    label={`第 ${name + 1} 题`}
                    rules={[...must('请写题目'), { min: 4, message: '请至少写 4 个字' }]}
                  >
                    <Input maxLength={100} />
                  </Form.Item>
                  <Space>
                    <Form.Item name={[name, 'options', 0]} label="甲" rules={must('请写选项')}>
                      <Input maxLength={60} />
                    </Form.Item>
                    <Form.Item name={[name, 'options', 1]} label="乙" rules={must('请写选项')}>
                      <Input maxLength={60} />
                    </Form.Item>
                    <Form.Item name={[name, 'right']} label="正确答案">
                      <Select
                        style={{ width: 96 }}
                        options={[
                          { value: 0, label: '甲' },
                          { value: 1, label: '乙' },
                        ]}
                      />
                    </Form.Item>
                  </Space>
                </div>
              ))}
              <Space className="dk-note">
                <Button onClick={() => add({ options: ['', ''], right: 0 })} disabled={fields.length >= 10}>
                  加一道题
                </Button>
                {fields.length > 1 && <Button onClick={() => remove(fields.length - 1)}>去掉最后一题</Button>}
              </Space>
            </>
          )}
        </Form.List>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
