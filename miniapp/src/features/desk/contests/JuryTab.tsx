import { Alert, Button, Form, Input, Modal, Select, Space, Table } from 'antd'
import { useState } from 'react'
import { type JurorView, appointJuror, endJuror, inviteJuror } from '@shared/contest/juryContract'
import { partsOf } from '@shared/contest/score'
import type { ContestView } from '@shared/contest/view'
import { PersonId } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import { listAppointments } from '@shared/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { Badge } from '../kit/Badge'
import { CopyText } from '../kit/CopyText'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useContestAct, useProgress } from './useContestDesk'

/** Who judges, and how far they are; no points before the jury has closed. */
export const JuryTab = ({ contest, runs }: { contest: ContestView; runs: boolean }) => {
  const progress = useProgress(contest.contestId)
  const [dialog, setDialog] = useState<'invite' | 'appoint' | null>(null)
  const [ending, setEnding] = useState<JurorView | null>(null)
  const open = runs && (contest.state === 'published' || contest.state === 'judging')
  const partName = (id: string) => partsOf(contest.mode, contest.criteria).find((part) => part.id === id)?.name ?? id
  return (
    <Loaded of={progress}>
      {({ jurors, entries, parts }) => (
        <div className="dk-stack">
          <Panel
            title="评委"
            remark="评委只看编号和作品。自己和家人的报名系统不让打分，别的关系请评委主动回避。"
            actions={
              open && (
                <Space>
                  <Button onClick={() => setDialog('appoint')}>请同事当评委</Button>
                  <Button type="primary" onClick={() => setDialog('invite')}>
                    发评委码
                  </Button>
                </Space>
              )
            }
          >
            <Table
              rowKey="jurorId"
              size="middle"
              pagination={false}
              locale={{ emptyText: '还没有评委。发一个评委码，对方在手机“比赛 · 我是评委”里输入。' }}
              dataSource={jurors}
              columns={[
                { title: '评委', dataIndex: 'name' },
                { title: '来自', render: (_, { kind }) => (kind === 'staff' ? '工作人员' : '邀请') },
                { title: '负责', render: (_, { parts: own }) => (own.length === 0 ? '全部' : own.map(partName).join('、')) },
                { title: '打了', render: (_, { given }) => `${given} 份` },
                { title: '回避', render: (_, { recusals }) => `${recusals} 份` },
                { title: '', render: (_, { ended }) => ended && <Badge>已结束</Badge> },
                {
                  title: '',
                  render: (_, juror) =>
                    open &&
                    !juror.ended && (
                      <Button size="small" aria-label={`结束 ${juror.name}`} onClick={() => setEnding(juror)}>
                        结束
                      </Button>
                    ),
                },
              ]}
            />
          </Panel>
          <Panel title="评分进度" remark={`每份至少 ${contest.minScores} 位评委；绿色的够了`}>
            {entries.length === 0 ? (
              <p className="dk-quiet">审核通过以后，这里列出号码。</p>
            ) : (
              <div className="ct-progress">
                {entries.map(({ number, given, complete, present }) => (
                  <span
                    key={number}
                    className={complete ? 'ct-number ct-number-done' : 'ct-number'}
                    title={parts.map(({ name }, n) => `${name} ${given[n] ?? 0} 份`).join('，')}
                  >
                    <strong>{number}</strong>
                    {given.join('/')}
                    {contest.mode === 'onSite' && <small>{present ? '已到' : '没到'}</small>}
                  </span>
                ))}
              </div>
            )}
          </Panel>
          {dialog === 'invite' && <InviteDialog contest={contest} onDone={() => setDialog(null)} />}
          {dialog === 'appoint' && <AppointDialog contest={contest} onDone={() => setDialog(null)} />}
          {ending !== null && <EndDialog contest={contest} juror={ending} onDone={() => setEnding(null)} />}
        </div>
      )}
    </Loaded>
  )
}

const PartsField = ({ contest }: { contest: ContestView }) =>
  contest.mode === 'works' ? null : (
    <Form.Item name="parts" label="负责哪几关" extra="不选就是全部">
      <Select mode="multiple" allowClear options={contest.criteria.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  )

const InviteDialog = ({ contest, onDone }: { contest: ContestView; onDone: () => void }) => {
  const [form] = Form.useForm<{ name: string; parts?: string[] }>()
  const act = useContestAct(({ name, parts = [] }: { name: string; parts?: string[] }) =>
    call(inviteJuror, { params: { contestId: contest.contestId }, body: { name, parts } }),
  )
  const made = act.data
  return (
    <Modal
      open
      title="发评委码"
      okText={made ? '好了' : '生成评委码'}
      cancelText="关上"
      confirmLoading={act.isPending}
      onOk={made ? onDone : () => form.submit()}
      onCancel={onDone}
    >
      {made ? (
        <>
          <p>请把评委码告诉对方。对方打开小程序“我的 · 比赛 · 我是评委”，输入就能打分。只能用一次。</p>
          <p className="ct-code">
            {made.code} <CopyText text={made.code} label="复制评委码" />
          </p>
          <p className="dk-quiet">{sayMoment(made.expiresAt)} 前有效</p>
        </>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => act.mutate(typed)}>
          <Form.Item name="name" label="评委姓名" rules={[{ required: true, min: 2, message: '请写姓名' }]}>
            <Input maxLength={20} />
          </Form.Item>
          <PartsField contest={contest} />
        </Form>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

const AppointDialog = ({ contest, onDone }: { contest: ContestView; onDone: () => void }) => {
  const { me, workplace } = useStaff()
  const [form] = Form.useForm<{ personId: string; parts?: string[] }>()
  const listed = mayCall(me, listAppointments, workplace.place)
  const staff = useQuery({
    queryKey: [listAppointments.id, workplace.place],
    enabled: listed,
    queryFn: () => call(listAppointments, { query: { place: workplace.place } }),
  })
  const act = useContestAct(
    ({ personId, parts = [] }: { personId: string; parts?: string[] }) =>
      call(appointJuror, { params: { contestId: contest.contestId }, body: { personId: PersonId.parse(personId), parts } }),
    '已请为评委',
    onDone,
  )
  const active = (staff.data?.items ?? []).filter(({ revokedAt }) => revokedAt === null)
  const people = [...new Map(active.map(({ personId, name }) => [personId, name])).entries()]
  return (
    <Modal
      open
      title="请同事当评委"
      okText="请他当评委"
      cancelText="先不请"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      {!listed && <Alert type="info" showIcon message="您看不到同事名单，请用评委码邀请。" />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => act.mutate(typed)}>
        <Form.Item name="personId" label="同事" extra="当了评委就看不到这次比赛的报名人" rules={[{ required: true, message: '请选一位' }]}>
          <Select disabled={!listed} options={people.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <PartsField contest={contest} />
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

const EndDialog = ({ contest, juror, onDone }: { contest: ContestView; juror: JurorView; onDone: () => void }) => {
  const [reason, setReason] = useState('')
  const act = useContestAct(
    () => call(endJuror, { params: { contestId: contest.contestId, jurorId: juror.jurorId }, body: { reason: reason.trim() } }),
    '已结束',
    onDone,
  )
  return (
    <Modal
      open
      title={`结束 ${juror.name} 的评委？`}
      okText="结束"
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      cancelText="再想想"
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onDone}
    >
      <p>他打过的分不再计入，记录保留。</p>
      <Input.TextArea
        aria-label="原因"
        placeholder="原因"
        rows={2}
        maxLength={300}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
