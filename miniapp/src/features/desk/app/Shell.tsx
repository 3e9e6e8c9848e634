import {
  AccountBookOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  ColumnHeightOutlined,
  ExperimentOutlined,
  HeartOutlined,
  HomeOutlined,
  LinkOutlined,
  LogoutOutlined,
  ShoppingOutlined,
  TeamOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { listProgrammes } from '@shared/activity/programmeContract'
import { overview } from '@shared/audit/contract'
import { roleNames } from '@shared/contract/roles'
import { listDeskContests } from '@shared/contest/contestContract'
import { list } from '@shared/decision/contract'
import { listBindingRequests } from '@shared/identity/bindingContract'
import { listAppointments } from '@shared/identity/contract'
import { readUnitRoll } from '@shared/registry/contract'
import { listCases } from '@shared/retrofit/caseContract'
import { levelNames, levelOf } from '@shared/kernel/place'
import { listVolunteers } from '@shared/volunteer/deskContract'
import { OpenRequests } from '../binding/OpenRequests'
import { watchesOrders } from '../orders/useOrderDesk'
import { tabsFor } from '../subsidy/tabsFor'
import { leaveDesk } from './leave'
import type { Route } from './route'
import { mayCall, useStaff } from './staff'
import { go, hrefOf } from './useRoute'
import { choosePlace } from './workplace'

interface Door {
  route: Route
  label: string
  icon: ReactNode
  /** Screens behind this door besides its own. */
  also: readonly Route['at'][]
}

const doors = {
  today: { route: { at: 'today' }, label: '今天', icon: <HomeOutlined aria-hidden />, also: [] },
  votes: { route: { at: 'votes' }, label: '表决', icon: <BarChartOutlined aria-hidden />, also: ['vote', 'compose', 'case'] },
  cases: { route: { at: 'cases', view: 'list' }, label: '加梯', icon: <ColumnHeightOutlined aria-hidden />, also: ['lift'] },
  subsidies: { route: { at: 'subsidies', tab: 'reviews' }, label: '补贴', icon: <AccountBookOutlined aria-hidden />, also: [] },
  science: {
    route: { at: 'science', view: 'sessions' },
    label: '科普',
    icon: <ExperimentOutlined aria-hidden />,
    also: ['programme', 'session'],
  },
  orders: {
    ...{ route: { at: 'orders', view: 'board' }, label: '点单', icon: <ShoppingOutlined aria-hidden /> },
    also: ['order', 'takeOrder'],
  },
  volunteers: { route: { at: 'volunteers', view: 'people' }, label: '志愿服务', icon: <HeartOutlined aria-hidden />, also: [] },
  contests: { route: { at: 'contests' }, label: '竞赛', icon: <TrophyOutlined aria-hidden />, also: ['contest', 'contestEditor'] },
  overview: { route: { at: 'overview' }, label: '概览', icon: <AppstoreOutlined aria-hidden />, also: [] },
  rolls: { route: { at: 'rolls', place: null }, label: '业主名册', icon: <UserOutlined aria-hidden />, also: ['import', 'voter'] },
  bindings: { route: { at: 'bindings' }, label: '业主绑定', icon: <LinkOutlined aria-hidden />, also: ['request'] },
  staff: { route: { at: 'staff' }, label: '人员与权限', icon: <TeamOutlined aria-hidden />, also: [] },
  log: { route: { at: 'log', subject: null }, label: '操作记录', icon: <AuditOutlined aria-hidden />, also: [] },
} as const satisfies Record<string, Door>

/** The frame of every screen: where one can go, where one works, who one is. Only doors that open are shown. */
export const Shell = ({ at, children }: { at: Route['at']; children: ReactNode }) => {
  const { me, workplace, workplaces } = useStaff()
  const shown: Door[] = [
    doors.today,
    ...(mayCall(me, list, workplace.place) ? [doors.votes] : []),
    ...(mayCall(me, listCases, workplace.place) ? [doors.cases] : []),
    ...(tabsFor(workplace).length > 0 ? [doors.subsidies] : []),
    ...(mayCall(me, listProgrammes, workplace.place) ? [doors.science] : []),
    ...(watchesOrders(workplace) ? [doors.orders] : []),
    ...(mayCall(me, listVolunteers, workplace.place) ? [doors.volunteers] : []),
    ...(mayCall(me, listDeskContests, workplace.place) ? [doors.contests] : []),
    ...(mayCall(me, overview, workplace.place) ? [doors.overview] : []),
    ...(mayCall(me, readUnitRoll, workplace.place) ? [doors.rolls] : []),
    ...(mayCall(me, listBindingRequests, workplace.place) ? [doors.bindings] : []),
    ...(mayCall(me, listAppointments, workplace.place) ? [doors.staff] : []),
    // Whoever sees no votes finds the log of a case beside its history.
    ...(mayCall(me, list, workplace.place) ? [doors.log] : []),
  ]
  return (
    <div className="dk-shell">
      <a className="dk-skip" href="#desk-main" onClick={(e) => (e.preventDefault(), document.getElementById('desk-main')?.focus())}>
        跳到正文
      </a>
      <aside className="dk-side">
        <p className="dk-brand">
          邻里<span>工作台</span>
        </p>
        <div className="dk-where">
          {workplaces.length > 1 ? (
            <Select
              aria-label="在哪里工作"
              value={workplace.place}
              options={workplaces.map((w) => ({ value: w.place, label: w.name }))}
              onChange={(place) => {
                choosePlace(place)
                go({ at: 'today' })
              }}
              popupMatchSelectWidth={false}
            />
          ) : (
            <strong>{workplace.name}</strong>
          )}
          <span className="dk-quiet">
            {levelNames[levelOf(workplace.place)]} · {workplace.roles.map((r) => roleNames[r]).join('、')}
          </span>
        </div>
        <nav aria-label="工作台">
          {shown.map(({ route, label, icon, also }) => {
            const here = route.at === at || also.includes(at)
            return (
              <a
                key={label}
                href={hrefOf(route)}
                className={here ? 'dk-door dk-door-on' : 'dk-door'}
                aria-current={here ? 'page' : undefined}
              >
                {icon}
                {label}
                {route.at === 'bindings' && <OpenRequests />}
              </a>
            )
          })}
        </nav>
        {LINLI_LOCAL && (
          <a className="dk-push-down" href="#/pages/me/index">
            本机试用：换人、拨钟
          </a>
        )}
        <div className="dk-person">
          <span>{me.callMe === '' ? '我' : me.callMe}</span>
          <Button type="text" size="small" icon={<LogoutOutlined aria-hidden />} onClick={() => void leaveDesk()}>
            退出
          </Button>
        </div>
      </aside>
      <main className="dk-main" id="desk-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
