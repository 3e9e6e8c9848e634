import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Empty, Popconfirm, Switch, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Department, departmentNames } from '@shared/dispatch/department'
import { type MenuItem, serviceKindNames } from '@shared/dispatch/menu'
import { qualificationNames } from '@shared/volunteer/proof'
import { skillNames } from '@shared/volunteer/skill'
import { Badge } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { problemOf } from '../../kit/problems'
import { useOrderDesk } from '../useOrderDesk'
import { ItemDrawer } from './ItemDrawer'
import { useDeskMenu, useSaveItem } from './useDeskMenu'

const sayNeeds = ({ needs, atHome }: MenuItem): string =>
  [
    atHome && '能上门',
    needs.skill && skillNames[needs.skill],
    needs.qualification && qualificationNames[needs.qualification],
    (needs.twoPersons || atHome) && '两人同行',
    needs.insured && '有意外险',
  ]
    .filter((one) => typeof one === 'string')
    .join('、')

/** What can be ordered: a department keeps its own part, everybody else reads it. */
export const MenuKeeper = () => {
  const { place, department } = useOrderDesk()
  const menu = useDeskMenu(place)
  const [editing, setEditing] = useState<MenuItem | 'new' | null>(null)
  return (
    <Loaded of={menu}>
      {({ items }) => (
        <div className="dk-stack">
          {Department.options
            .map((one) => ({ one, of: items.filter((item) => item.department === one) }))
            .filter(({ one, of }) => one === department || of.length > 0)
            .sort((a, b) => Number(b.one === department) - Number(a.one === department))
            .map(({ one, of }) => (
              <Panel
                key={one}
                title={departmentNames[one]}
                remark={`${of.filter(({ state }) => state === 'offered').length} 项能点`}
                actions={
                  one === department && (
                    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
                      加一项服务
                    </Button>
                  )
                }
              >
                <Table
                  rowKey="itemId"
                  pagination={false}
                  columns={one === department ? [...columns, ...keeping(setEditing)] : columns}
                  dataSource={of}
                  scroll={{ x: 720 }}
                  locale={{
                    emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="本部门还没有服务。加一项，居民就能点。" />,
                  }}
                />
              </Panel>
            ))}
          {items.length === 0 && department === null && (
            <Panel>
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="各部门还没有把服务放进菜单。居民可以用“其他，我来说”点单。" />
            </Panel>
          )}
          {editing !== null && department !== null && (
            <ItemDrawer place={place} department={department} item={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
          )}
        </div>
      )}
    </Loaded>
  )
}

const columns: TableColumnsType<MenuItem> = [
  {
    title: '服务',
    render: (_, { title, offered, state }) => (
      <>
        <strong>{title}</strong> {state === 'paused' && <Badge>暂停</Badge>}
        <span className="dk-quiet dk-block">{offered}</span>
      </>
    ),
  },
  { title: '类别', width: 150, render: (_, { kind }) => serviceKindNames[kind] },
  { title: '要求', width: 200, render: (_, item) => sayNeeds(item) || <span className="dk-quiet">没有</span> },
  { title: '一般多久', width: 100, render: (_, { usualMinutes }) => `${usualMinutes} 分钟` },
]

const keeping = (edit: (item: MenuItem) => void): TableColumnsType<MenuItem> => [
  { title: '能点', width: 90, render: (_, item) => <OnOff item={item} /> },
  {
    title: '',
    width: 80,
    render: (_, item) => (
      <Button size="small" onClick={() => edit(item)} aria-label={`改“${item.title}”`}>
        改
      </Button>
    ),
  },
]

/** Offered or paused; pausing asks once, since nobody can order it then. */
const OnOff = ({ item }: { item: MenuItem }) => {
  const { message } = App.useApp()
  const { state, title, district, department, kind, offered, notOffered, areas, usualMinutes, atHome, needs, risks } = item
  const save = useSaveItem(
    district,
    department,
    item,
    () => void message.success(state === 'offered' ? `“${title}”已暂停` : `“${title}”可以点了`),
  )
  const text = { kind, title, offered, notOffered, areas, usualMinutes, atHome, needs, risks }
  const turn = () =>
    save.mutate(
      { text, state: state === 'offered' ? 'paused' : 'offered' },
      { onError: (error) => void message.error(problemOf(error).sentence) },
    )
  const toggle = (
    <Switch
      checked={state === 'offered'}
      loading={save.isPending}
      aria-label={`“${title}”能不能点`}
      {...(state === 'paused' && { onChange: turn })}
    />
  )
  return state === 'paused' ? (
    toggle
  ) : (
    <Popconfirm
      title={`暂停“${title}”？`}
      description="居民暂时不能点它；已经点了的照常办。"
      okText="暂停"
      cancelText="不暂停"
      onConfirm={turn}
    >
      {toggle}
    </Popconfirm>
  )
}
