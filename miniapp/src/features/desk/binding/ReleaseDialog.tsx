import { useMutation } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { type BindingState, ReleaseReason, checkNames, endReasonNames } from '@shared/identity/binding'
import { releaseVoter } from '@shared/identity/bindingContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { useBindingsChanged } from './useBindings'

interface Values {
  readonly reason: ReleaseReason
  readonly note?: string
  readonly seen?: boolean
}
interface ReleaseDialogProps {
  readonly unit: PlaceId
  readonly state: BindingState
  /** Records an owner's death, which locks the flat until the heirs have designated somebody. */
  readonly death?: boolean
  readonly onDone: () => void
}

/** Ends a binding for a reason that stays in the record. */
export const ReleaseDialog = ({ unit, state, death = false, onDone }: ReleaseDialogProps) => {
  const [form] = Form.useForm<Values>()
  const changed = useBindingsChanged()
  const act = useMutation({
    mutationFn: ({ reason, note = '' }: Values) =>
      call(releaseVoter, {
        params: { placeId: unit, ownerKey: state.ownerKey },
        body: { generation: state.generation, reason, note, checked: death ? ['death'] : [] },
      }),
    onSuccess: () => {
      changed()
      onDone()
    },
  })
  return (
    <Modal
      open
      title={death ? '登记产权人去世？' : '解除绑定？'}
      okText={death ? '登记去世' : '解除绑定'}
      okButtonProps={{ danger: true }}
      cancelText="不办了"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Alert
        type="warning"
        showIcon
        message={
          death
            ? '登记后，名册上的手机号不能再绑定这套房，现在绑定的人和家人都看不到了。要等继承人共同推选一位，带证明来办。已投的票照样算数。'
            : '解除后，现在绑定的人和帮看的家人都不能再看这套房。已投的票照样算数。'
        }
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dk-note"
        initialValues={{ reason: death ? 'death' : 'lostPhone' }}
        onFinish={(values) => act.mutate(values)}
      >
        <Form.Item name="reason" label="原因" hidden={death}>
          <Radio.Group
            className="dk-items"
            options={ReleaseReason.options
              .filter((reason) => (reason === 'death') === death && reason !== 'sold')
              .map((reason) => ({ value: reason, label: endReasonNames[reason] }))}
          />
        </Form.Item>
        {death && (
          <Form.Item
            name="seen"
            valuePropName="checked"
            rules={[{ validator: (_, on?: boolean) => (on ? Promise.resolve() : Promise.reject(new Error('核对过证明才能登记'))) }]}
          >
            <Checkbox>{checkNames.death}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="note" label="备注（只给工作人员看）">
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
