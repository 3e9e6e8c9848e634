import { SearchOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button, Empty, Input, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { StaffRole, mayAppoint, roleNames } from '@shared/contract/roles'
import { invite, listAppointments } from '@shared/identity/contract'
import type { Appointment } from '@shared/identity/model'
import { failure } from '@/api/errors'
import { mayCall, useStaff } from '../app/staff'
import { useAppointments } from '../data/useLists'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { Problem } from '../kit/Problem'
import { sayStamp } from '../kit/words'
import { InviteDialog } from './InviteDialog'
import { RevokeDialog } from './RevokeDialog'

/** Who may do what where: appointments in force and former ones, inviting and revoking. */
export function StaffScreen() {
  const { me, workplace } = useStaff()
  const allowed = mayCall(me, listAppointments, workplace.place)
  const appointments = useAppointments(workplace.place, allowed)
  const [inviting, setInviting] = useState(false)
  const mayInvite = mayCall(me, invite, workplace.place) && StaffRole.options.some((role) => mayAppoint(me.staff, role, workplace.place))
  if (!allowed) return <Problem error={failure('FORBIDDEN')} />
  return (
    <>
      <PageHead
        title="人员与权限"
        sub={`${workplace.name}和它下面的工作人员。权限管到任命的地方和它下面，上级任命下级。`}
        actions={
          mayInvite && (
            <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setInviting(true)}>
              邀请工作人员
            </Button>
          )
        }
      />
      <Panel>
        <Loaded of={appointments}>{(rows) => <AppointmentTable rows={rows} />}</Loaded>
      </Panel>
      {inviting && <InviteDialog onDone={() => setInviting(false)} />}
    </>
  )
}

const AppointmentTable = ({ rows }: { rows: Appointment[] }) => {
  const { me } = useStaff()
  const [shown, setShown] = useState<'standing' | 'revoked'>('standing')
  const [words, setWords] = useState('')
  const [revoking, setRevoking] = useState<Appointment | null>(null)
  const inState = (state: typeof shown) => rows.filter((a) => (a.revokedAt === null) === (state === 'standing'))
  const found = inState(shown).filter((a) => `${a.name} ${a.placeName} ${roleNames[a.role]}`.includes(words.trim()))
  const columns: TableColumnsType<Appointment> = [
    {
      title: '姓名',
      render: (_, a) => (
        <strong>
          {a.name}
          {a.personId === me.personId && <span className="dk-quiet">（我）</span>}
        </strong>
      ),
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
    },
    { title: '职责', render: (_, a) => <Badge tone={a.revokedAt === null ? 'teal' : 'plain'}>{roleNames[a.role]}</Badge> },
    { title: '管哪里', render: (_, a) => a.placeName, sorter: (a, b) => a.place.localeCompare(b.place) },
    {
      title: '任命',
      render: (_, a) => (
        <span className="dk-figures">
          {sayStamp(a.appointedAt)}
          <span className="dk-quiet dk-block">由 {a.appointedBy}</span>
        </span>
      ),
    },
    shown === 'standing'
      ? {
          title: '',
          align: 'right',
          render: (_, a) =>
            mayAppoint(me.staff, a.role, a.place) && (
              <Button onClick={() => setRevoking(a)} aria-label={`撤销 ${a.name} 的任命`}>
                撤销
              </Button>
            ),
        }
      : {
          title: '撤销',
          render: (_, a) =>
            a.revokedAt && (
              <span className="dk-figures">
                {sayStamp(a.revokedAt)}
                <span className="dk-quiet dk-block">{a.revokedReason}</span>
              </span>
            ),
        },
  ]
  return (
    <>
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="在任还是已撤销"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'standing' as const, label: `在任 ${inState('standing').length}` },
            { value: 'revoked' as const, label: `已撤销 ${inState('revoked').length}` },
          ]}
        />
        <Input
          prefix={<SearchOutlined aria-hidden />}
          className="dk-push dk-search"
          allowClear
          placeholder="按姓名、职责或地点找"
          aria-label="按姓名、职责或地点找"
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
      </div>
      <Table
        rowKey="grantId"
        columns={columns}
        dataSource={found}
        pagination={found.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 680 }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={shown === 'standing' ? '还没有工作人员。点“邀请工作人员”开始。' : '没有撤销过任命。'}
            />
          ),
        }}
      />
      {revoking && <RevokeDialog appointment={revoking} onDone={() => setRevoking(null)} />}
    </>
  )
}
