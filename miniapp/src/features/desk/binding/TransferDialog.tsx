import { PlusOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { transferFlat } from '@shared/identity/bindingContract'
import type { PlaceId } from '@shared/kernel/place'
import { parseCertificate, parsePhone } from '@shared/registry/certificate'
import type { FlatView } from '@shared/registry/model'
import { call } from '@/api'
import { go } from '../app/useRoute'
import { useUnitRoll } from '../data/useLists'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'
import { useBindingsChanged } from './useBindings'

interface Row {
  readonly name: string
  readonly idNumber?: string
  readonly phone?: string
}
interface Values {
  readonly room: string
  readonly owners: Row[]
  readonly note?: string
}

const reads = (parse: (text: string) => string | null, words: string) => ({
  validator: (_: unknown, text?: string) => (!text || parse(text) !== null ? Promise.resolve() : Promise.reject(new Error(words))),
})

/** New owners of one flat; the area stays. Certificate numbers are used to tell people apart and are not kept. */
export const TransferDialog = ({ unit, flats, onDone }: { unit: PlaceId; flats: readonly FlatView[]; onDone: () => void }) => {
  const [form] = Form.useForm<Values>()
  const changed = useBindingsChanged()
  const roll = useUnitRoll(unit)
  const [proof, setProof] = useState<FileId | null>(null)
  const act = useMutation({
    mutationFn: async ({ room, owners, note = '' }: Values) => {
      const flat = flats.find((one) => one.room === room)
      if (!flat || !roll.data) return
      const rows = owners.map(({ name, idNumber = '', phone = '' }) => ({ name, idNumber, phone }))
      const body = { room, ownerKey: flat.ownerKey, version: roll.data.version, owners: rows, proof, note }
      await call(transferFlat, { params: { placeId: unit }, body })
    },
    onSuccess: () => {
      changed()
      onDone()
      go({ at: 'rolls', place: unit })
    },
  })
  return (
    <Modal
      open
      width={720}
      title="过户登记"
      okText="登记新业主"
      cancelText="不办了"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>请核对不动产登记查询结果后再填。面积不变；名册会多出一个新版本，原业主在名册上没有别的房子的，自动解除绑定。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dk-note"
        initialValues={{ room: flats[0]?.room, owners: [{ name: '' }] }}
        onFinish={(values) => act.mutate(values)}
      >
        <Form.Item name="room" label="哪一套" rules={[{ required: true }]}>
          <Select options={flats.map((flat) => ({ value: flat.room, label: `${flat.room} 室` }))} disabled={flats.length === 1} />
        </Form.Item>
        <Form.List name="owners">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="dk-owner-row">
                  <Form.Item
                    name={[name, 'name']}
                    label={`新业主 ${name + 1} 姓名`}
                    rules={[{ required: true, whitespace: true, message: '请填姓名' }]}
                  >
                    <Input maxLength={60} />
                  </Form.Item>
                  <Form.Item name={[name, 'idNumber']} label="证件号码" rules={[reads(parseCertificate, '证件号码不对，请对照证件')]}>
                    <Input maxLength={30} />
                  </Form.Item>
                  <Form.Item name={[name, 'phone']} label="手机号" rules={[reads(parsePhone, '请填 11 位手机号')]}>
                    <Input maxLength={20} />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button type="text" onClick={() => remove(name)} aria-label={`去掉新业主 ${name + 1}`}>
                      去掉
                    </Button>
                  )}
                </div>
              ))}
              {fields.length < 10 && (
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '' })}>
                  再加一位共有人
                </Button>
              )}
            </>
          )}
        </Form.List>
        <Form.Item name="note" label="凭什么材料登记" className="dk-note">
          <Input.TextArea rows={2} maxLength={300} showCount placeholder="例如：不动产登记查询结果，某年某月某日" />
        </Form.Item>
        <Form.Item label="登记查询结果的照片（可以不传）" extra="和名册的这个版本一起保存。">
          <ProofPhoto place={unit} onPhoto={setProof} choose="选一张照片" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
