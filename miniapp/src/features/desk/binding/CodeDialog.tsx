import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd'
import type { Capacity } from '@shared/contract/roles'
import type { BindingState, Check, MadeCode } from '@shared/identity/binding'
import { makeBindingCode } from '@shared/identity/bindingContract'
import { missingChecks } from '@shared/identity/capacity'
import type { PlaceId } from '@shared/kernel/place'
import type { FlatView } from '@shared/registry/model'
import { call } from '@/api'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { CapacityField } from './CapacityField'
import { Checks } from './Checks'
import { CodeShown } from './CodeShown'
import { useVoter } from './useBindings'
import { sayState } from './words'

interface Values {
  readonly name: string
  readonly capacity: Capacity
  readonly checked: Check[]
  readonly replace?: boolean
}
interface CodeDialogProps {
  readonly unit: PlaceId
  readonly flat: FlatView
  readonly onDone: () => void
}

/** Makes a code for the person who stands here with papers and phone. */
export const CodeDialog = ({ unit, flat, onDone }: CodeDialogProps) => {
  const voter = useVoter(unit, flat.ownerKey)
  if (voter.data) return <Making unit={unit} flat={flat} state={voter.data.binding} onDone={onDone} />
  return (
    <Modal open title={`给 ${flat.room} 室现场绑定`} footer={null} onCancel={onDone}>
      <Loaded of={voter}>{() => null}</Loaded>
    </Modal>
  )
}

const Making = ({ unit, flat, state, onDone }: CodeDialogProps & { state: BindingState }) => {
  const [form] = Form.useForm<Values>()
  const capacity = Form.useWatch('capacity', form) ?? (state.locked ? 'heir' : 'owner')
  const replaces = state.bound ? state.generation : null
  const act = useMutation({
    mutationFn: ({ name, capacity: as, checked }: Values): Promise<MadeCode> =>
      call(makeBindingCode, { body: { unit, room: flat.room, ownerKey: flat.ownerKey, replaces, checked, capacity: as, name } }),
    gcTime: 0,
  })
  if (act.data) return <CodeShown made={act.data} room={flat.room} onDone={onDone} />
  return (
    <Modal
      open
      title={`给 ${flat.room} 室现场绑定`}
      okText="生成绑定码"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>
        名册：{flat.owners.map((owner) => owner.name).join('、')}。现在：{sayState(state)}。
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dk-note"
        initialValues={{ capacity: state.locked ? 'heir' : 'owner', checked: [] }}
        onFinish={(values) => act.mutate(values)}
      >
        <Form.Item
          name="name"
          label="来办的人的姓名"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填姓名，和证件上一样' }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <CapacityField locked={state.locked} />
        <Form.Item
          name="checked"
          label="您核对了什么"
          dependencies={['capacity']}
          rules={[
            {
              validator: (_, checked: Check[]) =>
                missingChecks(capacity, checked).length > 0 ? Promise.reject(new Error('标“必须”的都核对过才能绑定')) : Promise.resolve(),
            },
          ]}
        >
          <Checks capacity={capacity} />
        </Form.Item>
        {state.bound && (
          <>
            <Alert type="warning" showIcon message="这套房已经有人表决。对方用了这个码，原来的人立即解除绑定，已投的票照样算数。" />
            <Form.Item
              name="replace"
              valuePropName="checked"
              rules={[{ validator: (_, on?: boolean) => (on ? Promise.resolve() : Promise.reject(new Error('要替换请先勾选'))) }]}
            >
              <Checkbox>我确认改由来办的人表决</Checkbox>
            </Form.Item>
          </>
        )}
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
      {act.error !== null && (
        <Button type="link" onClick={onDone}>
          关闭后重新打开，看最新情况
        </Button>
      )}
    </Modal>
  )
}
