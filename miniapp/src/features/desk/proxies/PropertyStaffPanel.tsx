import { Button, Form, Input, Popconfirm } from 'antd'
import { addPropertyStaff, listPropertyStaff } from '@shared/decision/proxyContract'
import type { PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useAddPropertyStaff, usePropertyStaff, useRemovePropertyStaff } from './useProxies'

/** Staff of the property company of this estate. Numbers are recognised, not kept. */
export const PropertyStaffPanel = ({ estate }: { estate: PlaceId }) => {
  const { me } = useStaff()
  return mayCall(me, listPropertyStaff, estate) ? <Staff estate={estate} mayEdit={mayCall(me, addPropertyStaff, estate)} /> : null
}

const Staff = ({ estate, mayEdit }: { estate: PlaceId; mayEdit: boolean }) => {
  const staff = usePropertyStaff(estate)
  const [form] = Form.useForm<{ name: string; phone: string }>()
  const add = useAddPropertyStaff(estate, () => form.resetFields())
  const remove = useRemovePropertyStaff(estate)
  return (
    <Panel title="物业人员" remark="本小区物业公司的人不能做代理人；只认手机号，不保存号码">
      <Loaded of={staff}>
        {(people) =>
          people.length === 0 ? (
            <p className="dk-quiet">还没有登记。请把物业公司经理、管家的姓名和手机号登记进来，接受委托时系统会自动核对。</p>
          ) : (
            <ul className="dk-list">
              {people.map(({ entryId, name, phone }) => (
                <li key={entryId}>
                  {name} {phone}
                  {mayEdit && (
                    <Popconfirm title="移出名单？" okText="移出" cancelText="不移出" onConfirm={() => remove.mutate(entryId)}>
                      <Button type="link" size="small">
                        移出
                      </Button>
                    </Popconfirm>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayEdit && (
        <Form form={form} layout="inline" requiredMark={false} onFinish={(person) => add.mutate(person)}>
          <Form.Item name="name" label="姓名" rules={[{ required: true, min: 2, message: '请填写姓名' }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="phone" label="手机号" rules={[{ required: true, pattern: /^1\d{10}$/, message: '请填写 11 位手机号' }]}>
            <Input maxLength={11} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            登记
          </Button>
        </Form>
      )}
      {add.error !== null && <ProblemNote error={add.error} />}
      {remove.error !== null && <ProblemNote error={remove.error} />}
    </Panel>
  )
}
