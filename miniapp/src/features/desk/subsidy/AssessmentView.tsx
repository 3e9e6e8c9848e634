import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { dayOf, sayFullDay } from '@shared/kernel/day'
import { type Fen, sayFen, sayWan } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { DEDUCTION_PER_LIFT, INDICATOR_WEIGHT, rewardRuleNames } from '@shared/subsidy/assessment'
import { type AssessmentView as Year, closeAssessment, readAssessment, setAssessment } from '@shared/subsidy/streetContract'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { TargetsDialog } from './dialogs/TargetsDialog'

/** How the streets do against their targets, as a picture; what is deducted and who is rewarded. */
export const AssessmentView = ({ district, year }: { district: PlaceId; year: number }) => {
  const assessment = useQuery({
    queryKey: [readAssessment.id, district, year],
    queryFn: () => call(readAssessment, { params: { placeId: district, year } }),
  })
  return <Loaded of={assessment}>{(view) => <Whole view={view} district={district} />}</Loaded>
}

const Whole = ({ view, district }: { view: Year; district: PlaceId }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState(false)
  const sets = view.state !== 'closed' && mayCall(me, setAssessment, district)
  const target = view.streets.reduce((n, street) => n + street.target, 0)
  const done = view.streets.reduce((n, street) => n + street.done, 0)
  return (
    <div className="dk-stack">
      <Panel
        title={`${view.year} 年加梯任务考核`}
        remark={
          view.closedOn ? (
            <Badge tone="teal">{sayFullDay(view.closedOn)} 办结</Badge>
          ) : (
            `时间节点 ${sayFullDay(view.nodeOn)}，以办妥使用登记为完成`
          )
        }
        actions={
          <span className="dk-row">
            {sets && <Button onClick={() => setOpen(true)}>设定目标</Button>}
            {sets && <Close view={view} district={district} />}
          </span>
        }
      >
        <div className="dk-figure-row">
          {(
            [
              ['全区目标', `${target} 台`],
              ['已完成', `${done} 台`],
              [`扣款（少 1 台扣 ${sayWan(DEDUCTION_PER_LIFT)}）`, sayWan(view.pool)],
              ['奖励超额街道', sayShare(view.rewarded)],
              ['占“城市更新完成率”', `${INDICATOR_WEIGHT}%`],
            ] as const
          ).map(([name, value]) => (
            <div key={name} className="dk-figure">
              <strong>{value}</strong>
              <span className="dk-quiet">{name}</span>
            </div>
          ))}
        </div>
        <p className="dk-note dk-quiet">
          奖励办法：{rewardRuleNames[view.rule.kind]}
          {view.rule.kind === 'perLift' && `，每台 ${sayWan(view.rule.each)}`}
          {view.rule.kind === 'capped' && `，上限 ${sayWan(view.rule.cap)}`}。奖励全部来自扣款，余 {sayShare(view.rest)}。
          {view.state !== 'closed' && '办结之前是按今天的数据预计。'}
        </p>
      </Panel>
      <Panel title="各街道" remark="横条是完成数，竖线是目标">
        {view.streets.length === 0 ? <p className="dk-quiet">区里还没有街道。</p> : <Streets view={view} />}
      </Panel>
      {open && <TargetsDialog view={view} district={district} onDone={() => setOpen(false)} />}
    </div>
  )
}

/** A share that is no round number of 万 is said to the fen. */
const sayShare = (amount: Fen): string => (amount % 1_000_000 === 0 ? sayWan(amount) : sayFen(amount))

const Streets = ({ view: { streets } }: { view: Year }) => {
  const most = Math.max(1, ...streets.map(({ target, done }) => Math.max(target, done)))
  const share = (n: number): string => `${(n / most) * 96}%`
  return (
    <ul className="dk-streets">
      {streets.map(({ street, name, target, done, short, above, deduction, reward }) => (
        <li key={street}>
          <div className="dk-street-head">
            <strong>{name}</strong>
            <span>
              完成 {done} 台，目标 {target} 台
            </span>
            {short > 0 && (
              <Badge tone="amber">
                差 {short} 台，扣 {sayWan(deduction)}
              </Badge>
            )}
            {above > 0 && (
              <Badge tone="teal">
                超 {above} 台{reward > 0 && `，奖励 ${sayShare(reward)}`}
              </Badge>
            )}
          </div>
          <div className="dk-street-bar" aria-hidden="true">
            <div className={short > 0 ? 'dk-street-done dk-street-short' : 'dk-street-done'} style={{ width: share(done) }} />
            <div className="dk-street-target" style={{ left: share(target) }} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const Close = ({ view, district }: { view: Year; district: PlaceId }) => {
  const { modal } = App.useApp()
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: () => call(closeAssessment, { params: { placeId: district, year: view.year }, body: { version: view.version } }),
    onSuccess: (next) => client.setQueryData([readAssessment.id, district, view.year], next),
  })
  const early = dayOf(view.now) <= view.nodeOn
  const confirm = () =>
    void modal.confirm({
      title: `办结 ${view.year} 年的考核？`,
      content: `扣款合计 ${sayWan(view.pool)}，奖励 ${sayShare(view.rewarded)}。办结以后不再变化。`,
      okText: '办结考核',
      cancelText: '再看看',
      onOk: () => act.mutate(),
    })
  return (
    <>
      <Button
        type="primary"
        disabled={early || view.version === 0}
        title={early ? '过了时间节点才能办结' : undefined}
        loading={act.isPending}
        onClick={confirm}
      >
        办结考核
      </Button>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  )
}
