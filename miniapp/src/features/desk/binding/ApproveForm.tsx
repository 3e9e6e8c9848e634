import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Select } from 'antd'
import type { Check, RequestDetail } from '@shared/identity/binding'
import { approveBindingRequest } from '@shared/identity/bindingContract'
import { missingChecks } from '@shared/identity/capacity'
import type { FlatView } from '@shared/registry/model'
import { call } from '@/api'
import { useUnitRoll } from '../data/useLists'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { Checks } from './Checks'
import { useBindingsChanged, useUnitBindings } from './useBindings'
import { sayState } from './words'

interface Values {
  readonly room: string
  readonly checked: Check[]
  readonly replace?: boolean
}

/** Which flat of the roll, what was seen, and, where somebody is bound, that this person takes their place. */
export const ApproveForm = ({ detail, onRefuse }: { detail: RequestDetail; onRefuse: () => void }) => {
  const roll = useUnitRoll(detail.unit)
  return <Loaded of={roll}>{({ flats }) => <Approving detail={detail} flats={flats} onRefuse={onRefuse} />}</Loaded>
}

const Approving = ({ detail, flats, onRefuse }: { detail: RequestDetail; flats: readonly FlatView[]; onRefuse: () => void }) => {
  const [form] = Form.useForm<Values>()
  const changed = useBindingsChanged()
  const room = Form.useWatch('room', form) ?? detail.flat?.room
  const flat = flats.find((one) => one.room === room)
  const states = useUnitBindings(detail.unit, true)
  const state = states.data?.items.find((one) => one.ownerKey === flat?.ownerKey)
  const bound = state?.bound ? state.generation : null
  const act = useMutation({
    mutationFn: async ({ checked }: Values) => {
      if (!flat) return
      const body = { unit: detail.unit, room: flat.room, ownerKey: flat.ownerKey, replaces: bound, checked }
      await call(approveBindingRequest, { params: { requestId: detail.requestId }, body })
    },
    onSettled: changed,
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ room: detail.flat?.room, checked: [] }}
      onFinish={(v) => act.mutate(v)}
    >
      <Form.Item name="room" label="绑定到名册上的哪一套" rules={[{ required: true, message: '请选择房号' }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={flats.map((one) => ({ value: one.room, label: `${one.room} 室 · ${one.owners.map((owner) => owner.name).join('、')}` }))}
        />
      </Form.Item>
      <Form.Item
        name="checked"
        label="您核对了什么"
        rules={[
          {
            validator: (_, checked: Check[]) =>
              missingChecks(detail.capacity, checked).length > 0
                ? Promise.reject(new Error('标“必须”的都核对过才能通过'))
                : Promise.resolve(),
          },
        ]}
      >
        <Checks capacity={detail.capacity} />
      </Form.Item>
      {state && bound !== null && (
        <>
          <Alert
            type="warning"
            showIcon
            message={`这套房已经有人表决：${sayState(state)}。通过后，原来的人立即解除绑定，已投的票照样算数。`}
          />
          <Form.Item
            name="replace"
            valuePropName="checked"
            rules={[{ validator: (_, on?: boolean) => (on ? Promise.resolve() : Promise.reject(new Error('要替换请先勾选'))) }]}
          >
            <Checkbox>我确认改由申请人表决</Checkbox>
          </Form.Item>
        </>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
      <div className="dk-row dk-note">
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={states.data === undefined}>
          通过，绑定
        </Button>
        <Button danger onClick={onRefuse}>
          不通过
        </Button>
      </div>
    </Form>
  )
}
