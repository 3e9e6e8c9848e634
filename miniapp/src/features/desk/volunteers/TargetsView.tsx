import { App, Button, Form, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { type PlaceId, levelOf } from '@shared/kernel/place'
import { setTargets } from '@shared/volunteer/deskContract'
import { type Goals, type Target, targetNames } from '@shared/volunteer/target'
import { type TeamKind, teamKindNames } from '@shared/volunteer/team'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Meter } from '../kit/Meter'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useAct, useTargetsOf } from './useVolunteers'

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

const One = ({ target }: { target: Target }) => {
  const { name, unit, source } = targetNames[target.name]
  // The whole bar is the goal; what goes past it makes the bar longer, and the mark stays where the goal is.
  const whole = Math.max(target.goal, target.value)
  return (
    <div>
      <Meter
        name={name}
        part={target.value}
        whole={whole}
        least={target.goal}
        say={grouped}
        unit={unit}
        verdict={target.value >= target.goal ? '已达到' : `还差 ${grouped(target.goal - target.value)} ${unit}`}
      />
      <p className="dk-quiet">
        {source}
        {unit === '人' ? '。一个人只算一次。' : '。'}
      </p>
    </div>
  )
}

/** The association sets what the district wants to reach. */
const SetGoals = ({ district, targets, version }: { district: PlaceId; targets: readonly Target[]; version: number }) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Goals>()
  const act = useAct(
    (goals: Goals) => call(setTargets, { params: { district }, body: { goals, version } }),
    () => {
      setOpen(false)
      void message.success('目标改好了')
    },
  )
  if (!mayCall(me, setTargets, district)) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>设定目标</Button>
      <Modal
        open={open}
        destroyOnHidden
        title="设定全区目标"
        okText="保存目标"
        cancelText="再看看"
        confirmLoading={act.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Goals>
          form={form}
          layout="vertical"
          requiredMark={false}
          preserve={false}
          initialValues={Object.fromEntries(targets.map(({ name, goal }) => [name, goal]))}
          onFinish={(goals) => act.mutate(goals)}
        >
          {targets.map(({ name }) => (
            <Form.Item
              key={name}
              name={name}
              label={`${targetNames[name].name}（${targetNames[name].unit}）`}
              extra={targetNames[name].source}
              rules={[{ required: true, message: '请填一个数' }]}
            >
              <InputNumber min={1} max={9_999_999} precision={0} style={{ width: 200 }} />
            </Form.Item>
          ))}
        </Form>
        {act.error !== null && <ProblemNote error={act.error} />}
      </Modal>
    </>
  )
}

/** How it stands with the plans, as pictures. The goals are the district's. */
export const TargetsView = ({ place }: { place: PlaceId }) => (
  <Loaded of={useTargetsOf(place)} rows={4}>
    {({ targets, year, byKind, version }) => (
      <div className="dk-stack">
        <Panel
          title={`${year} 年指标`}
          remark={levelOf(place) === 'district' ? '全区' : '这里是本地的人数，目标是全区的，供对照'}
          actions={levelOf(place) === 'district' && <SetGoals district={place} targets={targets} version={version} />}
        >
          <div className="dk-stack">
            {targets.map((target) => (
              <One key={target.name} target={target} />
            ))}
          </div>
        </Panel>
        <Panel title="队伍类型">
          <Facts of={(Object.keys(teamKindNames) as TeamKind[]).map((kind) => [teamKindNames[kind], `${byKind[kind] ?? 0} 支`] as const)} />
        </Panel>
      </div>
    )}
  </Loaded>
)
