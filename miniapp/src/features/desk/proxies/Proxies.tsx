import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import { specialNames } from '@shared/decision/explain'
import type { DecisionView } from '@shared/decision/model'
import { MOST_PROXIES_PER_AGENT, isOpen } from '@shared/decision/proxy'
import { ratifyProxyOnPaper, registerProxy, rejectProxy, voidProxyBallot } from '@shared/decision/proxyContract'
import { type ProxyRow, type ProxyState, proxyStateNames, writtenFieldNames } from '@shared/decision/proxyModel'
import { ancestorAt } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { PropertyStaffPanel } from './PropertyStaffPanel'
import { RatifyDialog } from './RatifyDialog'
import { RegisterDialog } from './RegisterDialog'
import { RejectDialog } from './RejectDialog'
import { VoidDialog } from './VoidDialog'
import { useProxies } from './useProxies'

const tones: Record<ProxyState, Tone> = {
  offered: 'plain',
  active: 'teal',
  used: 'teal',
  unratified: 'amber',
  revoked: 'plain',
  refused: 'red',
  expired: 'plain',
  overruled: 'plain',
  voided: 'red',
}

/** Who votes for whom in this vote, and who may not be an agent in this estate. */
export const Proxies = ({ view }: { view: DecisionView }) => {
  const list = useProxies(view.decisionId)
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  return (
    <div className="dk-stack">
      <Loaded of={list}>{(rows) => <List view={view} rows={rows} />}</Loaded>
      {estate && <PropertyStaffPanel estate={estate} />}
    </div>
  )
}

type Dialog = { readonly as: 'register' } | { readonly as: 'reject' | 'ratify' | 'void'; readonly row: ProxyRow } | null

const List = ({ view, rows }: { view: DecisionView; rows: readonly ProxyRow[] }) => {
  const { me } = useStaff()
  const [dialog, setDialog] = useState<Dialog>(null)
  const running = view.phase === 'open' || view.phase === 'upcoming'
  const mayRegister = running && mayCall(me, registerProxy, view.community)
  const acts = (row: ProxyRow) => (
    <span className="dk-row">
      {row.state === 'unratified' && row.castAt !== null && running && mayCall(me, ratifyProxyOnPaper, view.community) && (
        <Button size="small" onClick={() => setDialog({ as: 'ratify', row })}>
          登记追认
        </Button>
      )}
      {isOpen(row.state) && row.state !== 'used' && mayCall(me, rejectProxy, view.community) && (
        <Button size="small" danger onClick={() => setDialog({ as: 'reject', row })}>
          拒绝
        </Button>
      )}
      {row.counts && view.phase === 'open' && mayCall(me, voidProxyBallot, view.community) && (
        <Button size="small" danger onClick={() => setDialog({ as: 'void', row })}>
          作废代投的票
        </Button>
      )}
    </span>
  )
  const close = () => setDialog(null)
  return (
    <Panel
      title="委托"
      remark={`一个人最多替 ${MOST_PROXIES_PER_AGENT} 户投票；怎么投，截止前谁也看不到`}
      actions={
        mayRegister && (
          <Button type="primary" onClick={() => setDialog({ as: 'register' })}>
            登记纸质委托书
          </Button>
        )
      }
    >
      <Table
        rowKey="proxyId"
        size="small"
        columns={columns(acts)}
        dataSource={[...rows].sort((a, b) => b.offeredAt.localeCompare(a.offeredAt))}
        scroll={{ x: 980 }}
        pagination={rows.length > 30 ? { pageSize: 30, showSizeChanger: false, size: 'small' } : false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="还没有委托。业主可以在手机上委托邻居；拿纸质委托书来的，请在这里登记。"
            />
          ),
        }}
      />
      {dialog?.as === 'register' && <RegisterDialog view={view} onDone={close} />}
      {dialog?.as === 'reject' && <RejectDialog decisionId={view.decisionId} row={dialog.row} onDone={close} />}
      {dialog?.as === 'void' && <VoidDialog view={view} row={dialog.row} onDone={close} />}
      {dialog?.as === 'ratify' && <RatifyDialog view={view} row={dialog.row} onDone={close} />}
    </Panel>
  )
}

const columns = (acts: (row: ProxyRow) => ReactNode): TableColumnsType<ProxyRow> => [
  { title: '委托人', key: 'principal', render: (_, { principal }) => <Party {...principal} /> },
  {
    title: '代理人',
    key: 'agent',
    render: (_, { agent, carries }) => (
      <>
        <Party {...agent} />
        {carries > 0 && <Badge tone={carries >= MOST_PROXIES_PER_AGENT ? 'amber' : 'plain'}>共替 {carries} 户</Badge>}
      </>
    ),
  },
  {
    title: '权限',
    key: 'powers',
    render: (_, { mode, consents }) => (
      <>
        {mode === 'free' ? '由代理人决定' : '按业主写明的投'}
        {consents.length > 0 && <span className="dk-quiet dk-block">含{consents.map((ask) => specialNames[ask]).join('、')}</span>}
      </>
    ),
  },
  {
    title: '来源',
    key: 'origin',
    render: (_, { origin, scanUrl, offeredAt }) => (
      <>
        {origin === 'phone' ? (
          '手机签名'
        ) : scanUrl === null ? (
          '没有委托书'
        ) : (
          <a href={scanUrl} target="_blank" rel="noopener noreferrer">
            看委托书
          </a>
        )}
        <span className="dk-quiet dk-block">{sayStamp(offeredAt)}</span>
      </>
    ),
  },
  {
    title: '现在',
    key: 'state',
    render: (_, { state, missing, reason }) => (
      <>
        <Badge tone={tones[state]}>{proxyStateNames[state]}</Badge>
        {missing.length > 0 && <span className="dk-quiet dk-block">缺{missing.map((field) => writtenFieldNames[field]).join('、')}</span>}
        {reason !== null && <span className="dk-quiet dk-block">原因：{reason}</span>}
      </>
    ),
  },
  { title: '', key: 'acts', width: 150, render: (_, row) => acts(row) },
]

const Party = ({ label, names }: ProxyRow['agent']) => (
  <>
    {label}
    <span className="dk-quiet dk-block">{names.join('、')}</span>
  </>
)
