import { PhoneOutlined, ReloadOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { type Department, departmentNames } from '@shared/dispatch/department'
import { type ServiceKind, serviceKindNames } from '@shared/dispatch/menu'
import { placeForSomebody } from '@shared/dispatch/orderContract'
import { failure } from '@/api/errors'
import type { OrdersView } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { go, hrefOf } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Problem } from '../kit/Problem'
import { SaveButton } from '../kit/SaveButton'
import { OrderBoard } from './board/OrderBoard'
import { Figures } from './figures/Figures'
import { type Attention, attentionNames, isFiltered, matches, noFilter } from './filter'
import { Limits } from './limits/Limits'
import { MenuKeeper } from './menu/MenuKeeper'
import { OrderTable, saveOrders } from './OrderTable'
import { type Board, MOST_WAITING, NEWEST, NEWEST_PAGES, PAGE, useBoard } from './useOrders'
import { useOrderDesk, watchesOrders } from './useOrderDesk'
import { ViewSwitch } from './ViewSwitch'

/** Orders of the workplace: what the community dispatches, or what a department took on, as a board or as a list. */
export function Orders({ view }: { view: OrdersView }) {
  const { me, workplace } = useStaff()
  const desk = useOrderDesk()
  if (!watchesOrders(workplace)) return <Problem error={failure('FORBIDDEN')} />
  const called = mayCall(me, placeForSomebody, workplace.place)
  return (
    <>
      <PageHead
        title="点单"
        sub={subOf(view, workplace.name, desk.department)}
        actions={
          <>
            <ViewSwitch view={view} />
            {called && (
              <Button type="primary" icon={<PhoneOutlined aria-hidden />} href={hrefOf({ at: 'takeOrder' })}>
                代点单
              </Button>
            )}
          </>
        }
      />
      <Shown view={view} called={called} />
    </>
  )
}

/** What the view is for, in one sentence. */
const subOf = (view: OrdersView, place: string, department: Department | null): string => {
  switch (view) {
    case 'menu':
      return '居民能点什么。每个部门管自己的，点了的单子不受改动影响。'
    case 'figures':
      return `${place}的单子有多少、多快、满意不满意。`
    case 'rules':
      return '每一步最多多久，谁和谁长期结对。'
    default:
      return department ? `${departmentNames[department]}领的单，和派来等着领的单。` : `${place}的单子：谁在办、到哪一步、还剩多少时间。`
  }
}

const Shown = ({ view, called }: { view: OrdersView; called: boolean }) => {
  switch (view) {
    case 'menu':
      return <MenuKeeper />
    case 'figures':
      return <Figures />
    case 'rules':
      return <Limits />
    default:
      return <List view={view} called={called} />
  }
}

type ListView = 'board' | 'table'

const List = ({ view, called }: { view: ListView; called: boolean }) => {
  const [pages, setPages] = useState(NEWEST_PAGES)
  const board = useBoard(pages)
  return (
    <Loaded of={board} rows={12}>
      {(data) => (
        <>
          <Inside board={data} view={view} onRefresh={() => void board.refetch()} refreshing={board.isFetching} called={called} />
          {data.moreWaiting && (
            <p className="dk-note">
              等着办的单子超过 {MOST_WAITING} 单，这里是期限最近的 {MOST_WAITING} 单，办掉一些再看后面的。
            </p>
          )}
          {data.more && (
            <p className="dk-row dk-quiet dk-note">
              还有更早的单子没有显示。这里是最近的 {pages * PAGE} 单和等着办的单。
              <Button loading={board.isFetching} onClick={() => setPages(pages + NEWEST_PAGES)}>
                再看更早的 {NEWEST} 单
              </Button>
            </p>
          )}
        </>
      )}
    </Loaded>
  )
}

interface InsideProps {
  board: Board
  view: ListView
  onRefresh: () => void
  refreshing: boolean
  called: boolean
}

const Inside = ({ board, view, onRefresh, refreshing, called }: InsideProps) => {
  const { cards } = board
  const desk = useOrderDesk()
  const now = useNow()
  const [filter, setFilter] = useState(noFilter)
  const change = (next: Partial<typeof filter>) => setFilter((before) => ({ ...before, ...next }))
  const search = useRef<InputRef>(null)
  const present = cards.map((card) => ({ ...card, overdue: card.due !== null && card.due <= now }))
  const shown = present.filter((card) => matches(card, filter))
  const late = present.filter(({ overdue }) => overdue).length
  const kinds = [...new Set(cards.map(({ kind }) => kind))]
  const keyed = (key: string): boolean => {
    if (key === '/') search.current?.focus()
    else if (key === 'n' && called) go({ at: 'takeOrder' })
    else if (key === 't') go({ at: 'orders', view: 'table' }, 'replace')
    else if (key === 'r') onRefresh()
    else return false
    return true
  }
  return (
    <>
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="只看要紧的"
          value={filter.attention}
          onChange={(attention: Attention) => change({ attention })}
          options={Object.entries(attentionNames).map(([value, name]) => ({
            value: value as Attention,
            label: value === 'late' && late > 0 ? `${name} ${late}` : name,
          }))}
        />
        <Select<ServiceKind>
          className="dk-cases-actor"
          aria-label="按类别筛选"
          allowClear
          placeholder="哪一类"
          value={filter.kind}
          onChange={(kind: ServiceKind | undefined) => change({ kind: kind ?? null })}
          options={kinds.map((value) => ({ value, label: serviceKindNames[value] }))}
        />
        {isFiltered(filter) && (
          <Button type="text" onClick={() => setFilter(noFilter)}>
            清除筛选
          </Button>
        )}
        <span className="dk-row dk-push">
          <Input
            ref={search}
            prefix={<SearchOutlined aria-hidden />}
            className="dk-search"
            allowClear
            placeholder="按单号或内容找"
            aria-label="按单号或内容找"
            value={filter.words}
            onChange={(event) => change({ words: event.target.value })}
          />
          <Button icon={<ReloadOutlined aria-hidden spin={refreshing} />} aria-label="刷新" title="刷新" onClick={onRefresh} />
          {view === 'table' && <SaveButton label="导出" disabled={shown.length === 0} save={() => saveOrders(desk.name, shown, now)} />}
        </span>
      </div>
      {view === 'table' ? (
        <OrderTable cards={shown} now={now} none={cards.length === 0 ? noneYet : '没有符合条件的单子。'} />
      ) : cards.length === 0 ? (
        <p className="dk-panel dk-quiet">{noneYet}</p>
      ) : (
        <OrderBoard cards={present} shown={shown} now={now} dispatches={desk.dispatches} filter={filter} onFilter={change} onKey={keyed} />
      )}
    </>
  )
}

const noneYet = '还没有人点单。居民可以在手机“服务”里点，也可以打电话来，由您用“代点单”记下。'
