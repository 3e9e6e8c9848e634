import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Empty, Form, Input, Modal, Select, Switch, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Access, accessNames } from '@shared/activity/model'
import { type Site, SiteKind, SiteLevel, SiteText, countByLevel, siteKindNames, siteLevelNames } from '@shared/activity/site'
import { addSite, editSite } from '@shared/activity/siteContract'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { mayCall, useStaff } from '../app/staff'
import { showIssues } from '../cases/fields/showIssues'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { optionsOf } from './options'
import { positionOf, sayPosition } from './textForm'
import { useAct, useSites } from './useScience'
import { elsewhere } from './words'

/** Museums, bases and classrooms of the workplace and below: what residents find on the phone, and how many there are of each level. */
export const Sites = () => {
  const { me, workplace } = useStaff()
  const found = useSites(workplace.place)
  const [editing, setEditing] = useState<Site | 'new' | null>(null)
  const mayAdd = mayCall(me, addSite, workplace.place)
  return (
    <Panel
      title="场馆和基地"
      remark="居民在手机“科普 › 场馆和基地”里按远近看到；写节目时可以直接选"
      actions={
        mayAdd && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            登记一处
          </Button>
        )
      }
    >
      <Loaded of={found}>
        {(items) => (
          <>
            <p className="dk-quiet">{sayCounts(items)}</p>
            <Table
              rowKey="siteId"
              columns={columns(workplace.name, mayAdd ? setEditing : null)}
              dataSource={items}
              pagination={items.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
              scroll={{ x: 860 }}
              locale={{
                emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有登记。点“登记一处”，居民就能在手机上找到。" />,
              }}
            />
          </>
        )}
      </Loaded>
      {editing !== null && <SiteDialog site={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
    </Panel>
  )
}

/** `开放 12 处：国家级 1，省级 2，没有级别 9`. */
const sayCounts = (items: readonly Site[]): string => {
  const counts = countByLevel(items)
  const open = counts.reduce((sum, { count }) => sum + count, 0)
  const words = counts.map(({ level, count }) => `${level === null ? '没有级别' : siteLevelNames[level]} ${count}`)
  return open === 0 ? '现在没有开放的。' : `开放 ${open} 处：${words.join('，')}。`
}

const columns = (here: string, onEdit: ((site: Site) => void) | null): TableColumnsType<Site> => [
  {
    title: '名称',
    sorter: (a, b) => a.venue.name.localeCompare(b.venue.name, 'zh'),
    render: (_, one) => (
      <>
        <strong>{one.venue.name}</strong> {one.closed && <Badge tone="plain">不再开放</Badge>}
        <span className="dk-quiet dk-block">
          {one.venue.address}
          {elsewhere(one, here)}
        </span>
      </>
    ),
  },
  {
    title: '是什么',
    width: 220,
    filters: SiteKind.options.map((value) => ({ text: siteKindNames[value], value })),
    onFilter: (value, one) => one.kind === value,
    render: (_, one) => (
      <>
        {siteKindNames[one.kind]} {one.level !== null && <Badge tone="teal">{siteLevelNames[one.level]}</Badge>}
      </>
    ),
  },
  {
    title: '开放和收费',
    width: 260,
    render: (_, one) => (
      <>
        {one.hours}
        <span className="dk-quiet dk-block">{one.fee}</span>
      </>
    ),
  },
  ...(onEdit === null
    ? []
    : [
        {
          title: <span className="dk-hear">操作</span>,
          width: 80,
          render: (_: unknown, one: Site) => (
            <Button type="link" aria-label={`改${one.venue.name}`} onClick={() => onEdit(one)}>
              改
            </Button>
          ),
        },
      ]),
]

interface SiteForm extends Omit<SiteText, 'venue' | 'kind' | 'phone'> {
  kind: SiteText['kind'] | null
  phone: string
  venue: Omit<SiteText['venue'], 'position'> & { position: string }
}
const formOf = (site: Site | null): SiteForm =>
  site === null
    ? {
        ...{ kind: null, level: null, summary: '', hours: '', fee: '免费', phone: '', closed: false },
        venue: { name: '', address: '', access: [], position: '' },
      }
    : { ...site, phone: site.phone ?? '', venue: { ...site.venue, position: sayPosition(site.venue) } }

const SiteDialog = ({ site, onDone }: { site: Site | null; onDone: () => void }) => {
  const { workplace } = useStaff()
  const [form] = Form.useForm<SiteForm>()
  const [siteKey] = useState(() => newKey())
  const act = useAct(
    (text: SiteText) =>
      site === null
        ? call(addSite, { body: { siteKey, place: workplace.place, text } })
        : call(editSite, { params: { siteId: site.siteId }, body: { version: site.version, text } }),
    onDone,
  )
  const submit = (input: SiteForm) => {
    const { phone, venue } = input
    const read = SiteText.safeParse({
      ...input,
      ...{ level: input.level ?? null, phone: phone.trim() === '' ? null : phone.trim() },
      venue: { ...venue, position: positionOf(venue.position) },
    })
    if (read.success) act.mutate(read.data)
    else showIssues(form, read.error.issues)
  }
  return (
    <Modal
      open
      width={680}
      title={site === null ? '登记一处场馆或基地' : `改“${site.venue.name}”`}
      okText="保存"
      cancelText="不改了"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form form={form} className="dk-record" layout="vertical" requiredMark={false} initialValues={formOf(site)} onFinish={submit}>
        <div className="dk-fields">
          <Form.Item name={['venue', 'name']} label="名称">
            <Input maxLength={40} placeholder="例如：示范区科技馆" />
          </Form.Item>
          <Form.Item name="kind" label="是什么">
            <Select placeholder="请选择" listHeight={440} options={optionsOf(siteKindNames, SiteKind.options)} />
          </Form.Item>
          <Form.Item name={['venue', 'address']} label="地址，写到找得到门">
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="level" label="认定的级别（没有就空着）">
            <Select allowClear placeholder="没有级别" options={optionsOf(siteLevelNames, SiteLevel.options)} />
          </Form.Item>
        </div>
        <Form.Item name="summary" label="能看什么、学什么">
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
        <div className="dk-fields">
          <Form.Item name="hours" label="什么时候开放">
            <Input maxLength={80} placeholder="例如：周三到周日 9:00—16:30" />
          </Form.Item>
          <Form.Item name="fee" label="收不收费、谁优惠">
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="phone" label="电话（可不填）">
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          <Form.Item name={['venue', 'position']} label="地图坐标“纬度, 经度”（可不填）">
            <Input maxLength={40} placeholder="例如 31.501, 120.401" />
          </Form.Item>
        </div>
        <Form.Item name={['venue', 'access']} label="无障碍条件">
          <Checkbox.Group className="dk-options" options={optionsOf(accessNames, Access.options)} />
        </Form.Item>
        {site !== null && (
          <Form.Item name="closed" label="不再开放（居民看不到，登记还在）" valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
