import { QrcodeOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { capacityNames } from '@shared/contract/roles'
import { type QueuedRequest, requestStateNames } from '@shared/identity/binding'
import { makeBindingCode, readBindingRequest } from '@shared/identity/bindingContract'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { More } from '../kit/More'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { OnSite } from './OnSite'
import { type QueueState, useQueue } from './useBindings'

/** 业主绑定: who asked to vote for a flat, and binding somebody who is here in person. */
export function Queue() {
  const { me, workplace } = useStaff()
  const [state, setState] = useState<QueueState>('open')
  const [onSite, setOnSite] = useState(false)
  const queue = useQueue(workplace.place, state)
  return (
    <>
      <PageHead
        title="业主绑定"
        sub="手机号和名册对不上的业主在这里申请。核对原件或照片后再通过；一套房同一时间只由一人表决。"
        actions={
          mayCall(me, makeBindingCode, workplace.place) && (
            <Button type="primary" icon={<QrcodeOutlined aria-hidden />} onClick={() => setOnSite(true)}>
              现场绑定
            </Button>
          )
        }
      />
      <Panel>
        <div className="dk-row dk-tools">
          <Segmented
            aria-label="待办还是已办"
            value={state}
            onChange={setState}
            options={[
              { value: 'open' as const, label: '待核对' },
              { value: 'over' as const, label: '已办完' },
            ]}
          />
        </div>
        <Loaded of={queue}>
          {({ pages }) => (
            <>
              <Requests rows={pages.flatMap((page) => page.items)} state={state} />
              <More of={queue} words="再看后面的" />
            </>
          )}
        </Loaded>
      </Panel>
      {onSite && <OnSite onDone={() => setOnSite(false)} />}
    </>
  )
}

const tones = { open: 'amber', approved: 'teal', refused: 'red', withdrawn: 'plain' } as const

const Requests = ({ rows, state }: { rows: QueuedRequest[]; state: QueueState }) => {
  const { me } = useStaff()
  const columns: TableColumnsType<QueuedRequest> = [
    { title: '房屋', render: (_, r) => <strong>{r.label}</strong> },
    { title: '申请人', width: 110, render: (_, r) => r.name },
    { title: '身份', width: 180, render: (_, r) => capacityNames[r.capacity] },
    { title: '申请时间', width: 160, render: (_, r) => <span className="dk-figures">{sayStamp(r.requestedAt)}</span> },
    {
      title: '状态',
      width: 120,
      render: (_, r) => <Badge tone={tones[r.state]}>{requestStateNames[r.state].replace('您', '本人')}</Badge>,
    },
    {
      title: '',
      width: 90,
      align: 'right',
      render: (_, r) =>
        mayCall(me, readBindingRequest, r.unit) && (
          <Button href={hrefOf({ at: 'request', of: r.requestId })} aria-label={`${state === 'open' ? '核对' : '查看'} ${r.label} 的申请`}>
            {state === 'open' ? '核对' : '查看'}
          </Button>
        ),
    },
  ]
  return (
    <Table
      rowKey="requestId"
      columns={columns}
      dataSource={rows.toSorted((a, b) => (state === 'open' ? 1 : -1) * (a.requestedAt < b.requestedAt ? -1 : 1))}
      pagination={false}
      scroll={{ x: 760 }}
      locale={{
        emptyText: (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={state === 'open' ? '没有等着核对的申请。业主在手机上提交后会出现在这里。' : '还没有办完的申请。'}
          />
        ),
      }}
    />
  )
}
