import { Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd'
import type { Department } from '@shared/dispatch/department'
import { departmentNames } from '@shared/dispatch/department'
import { type MenuItem, ServiceKind, serviceKindNames, serviceKindSentences, usualDepartment } from '@shared/dispatch/menu'
import { QualificationKind, qualificationNames } from '@shared/volunteer/proof'
import { Skill, skillNames } from '@shared/volunteer/skill'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { ProblemNote } from '../../kit/Problem'
import { AreasField } from './AreasField'
import { PhoneTile } from './PhoneTile'
import { type MenuWords, useSaveItem } from './useDeskMenu'

interface ItemDrawerProps {
  place: PlaceId
  department: Department
  item: MenuItem | null
  onDone: () => void
}

const blank = (department: Department, district: PlaceId): MenuWords => ({
  kind: ServiceKind.options.find((kind) => usualDepartment[kind] === department) ?? 'other',
  ...{ title: '', offered: '', notOffered: '', areas: [district], usualMinutes: 60, atHome: false, risks: '' },
  needs: { skill: null, qualification: null, insured: false, twoPersons: false },
})

const wordsOf = ({ kind, title, offered, notOffered, areas, usualMinutes, atHome, needs, risks }: MenuItem): MenuWords => ({
  ...{ kind, title, offered, notOffered, areas, usualMinutes, atHome, needs, risks },
})

const options = <K extends string>(names: Readonly<Record<K, string>>, keys: readonly K[]) =>
  keys.map((value) => ({ value, label: names[value] }))

/** Writes a service of the menu: what is done and what is not, where, who may serve, and the risks; beside it how the phone shows it. */
export const ItemDrawer = ({ place, department, item, onDone }: ItemDrawerProps) => {
  const district = ancestorAt(place, 'district') ?? place
  const first = item ? wordsOf(item) : blank(department, district)
  const [form] = Form.useForm<MenuWords>()
  const now = Form.useWatch((values: MenuWords) => values, form) as MenuWords | undefined
  const shown = { ...first, ...now, needs: { ...first.needs, ...now?.needs } }
  const save = useSaveItem(place, department, item, onDone)
  const finish = (values: MenuWords) =>
    save.mutate({
      text: { ...values, needs: { ...values.needs, skill: values.needs.skill ?? null, qualification: values.needs.qualification ?? null } },
      state: item?.state ?? 'offered',
    })
  return (
    <Drawer
      open
      width={880}
      title={item ? `改“${item.title}”` : `${departmentNames[department]}加一项服务`}
      onClose={onDone}
      footer={
        <div className="dk-row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {item ? '保存' : '放进菜单'}
          </Button>
          <Button onClick={onDone}>取消</Button>
          <span className="dk-quiet">{item ? '已经点了的单子不变。' : '放进去以后，居民马上能点；随时可以暂停。'}</span>
        </div>
      }
    >
      <div className="dk-menu-edit">
        <Form form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={finish}>
          <Form.Item name="kind" label="类别" extra={serviceKindSentences[shown.kind]}>
            <Select showSearch optionFilterProp="label" options={options(serviceKindNames, ServiceKind.options)} />
          </Form.Item>
          <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, min: 4, message: '名称至少 4 个字' }]}>
            <Input maxLength={30} showCount placeholder="例如：上门教用智能手机" />
          </Form.Item>
          <Form.Item name="offered" label="做什么" rules={[{ required: true, whitespace: true, min: 4, message: '请写明做什么' }]}>
            <Input.TextArea rows={3} maxLength={300} showCount placeholder="例如：教打电话、视频、挂号、扫码，一次学两三样" />
          </Form.Item>
          <Form.Item name="notOffered" label="不做什么" extra="写清楚，免得志愿者为难。">
            <Input.TextArea rows={2} maxLength={300} showCount placeholder="例如：不修手机，不代办转账，不装不认识的软件" />
          </Form.Item>
          <Form.Item name="areas" label="在哪里提供" rules={[{ required: true, message: '请选择在哪里提供' }]}>
            <AreasField district={district} />
          </Form.Item>
          <div className="dk-fields">
            <Form.Item name="usualMinutes" label="一般要多少分钟">
              <InputNumber min={15} max={480} step={15} />
            </Form.Item>
            <Form.Item name={['needs', 'skill']} label="要会什么">
              <Select allowClear placeholder="不限" options={options(skillNames, Skill.options)} />
            </Form.Item>
            <Form.Item name={['needs', 'qualification']} label="要有什么证">
              <Select allowClear placeholder="不限" options={options(qualificationNames, QualificationKind.options)} />
            </Form.Item>
          </div>
          <Form.Item name="atHome" valuePropName="checked" className="dk-menu-check">
            <Checkbox>可以上门做（上门一定两个人去）</Checkbox>
          </Form.Item>
          <Form.Item name={['needs', 'twoPersons']} valuePropName="checked" className="dk-menu-check">
            <Checkbox>不上门也要两个人一起去</Checkbox>
          </Form.Item>
          <Form.Item name={['needs', 'insured']} valuePropName="checked" className="dk-menu-check">
            <Checkbox>志愿者要有在有效期内的意外险（有风险的服务要选）</Checkbox>
          </Form.Item>
          <Form.Item name="risks" label="风险提示" extra="点单人和志愿者事先都能看到。有未成年人在场的，系统总是要求两个人一起去。">
            <Input.TextArea rows={2} maxLength={200} showCount placeholder="例如：只看不修，发现险情请断电并找物业" />
          </Form.Item>
          {save.error !== null && <ProblemNote error={save.error} />}
        </Form>
        <PhoneTile text={shown} />
      </div>
    </Drawer>
  )
}
