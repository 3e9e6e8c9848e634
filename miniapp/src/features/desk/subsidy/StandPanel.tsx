import { Alert, Button, Steps } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { sayFen, sayWan } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { bearerNames, bearerSentence } from '@shared/subsidy/bearer'
import { setLandIncome } from '@shared/subsidy/planContract'
import { type SubsidyAct, type SubsidyView, subsidyStateNames } from '@shared/subsidy/model'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { mayCall, useStaff } from '../app/staff'
import { ApplyDialog } from './dialogs/ApplyDialog'
import { LandIncomeDialog } from './dialogs/LandIncomeDialog'
import { HandOverDialog } from './dialogs/HandOverDialog'
import { PassDialog } from './dialogs/PassDialog'
import { PayDialog } from './dialogs/PayDialog'
import { RecoveryDialog } from './dialogs/RecoveryDialog'
import { ReturnDialog } from './dialogs/ReturnDialog'
import { sayLack, stateSentence, stationOf, stations } from './words'

const offered = {
  apply: { label: '填写补贴申请', main: true },
  passReview: { label: '审核通过', main: true },
  returnApplication: { label: '退回', main: false },
  pay: { label: '登记拨付', main: true },
  handOver: { label: '转入运行管理', main: false },
  demandRecovery: { label: '发起追回', main: false },
} as const satisfies Partial<Record<SubsidyAct, { label: string; main: boolean }>>
type Offered = keyof typeof offered
const isOffered = (act: SubsidyAct): act is Offered => act in offered

/** How much it is, who bears it, where it stands, and what the caller may do now. */
export const StandPanel = ({ view, head }: { view: SubsidyView; head: CaseView }) => {
  const [open, setOpen] = useState<Offered | null>(null)
  const acts = view.can.filter(isOffered)
  const close = () => setOpen(null)
  return (
    <Panel
      title="财政补贴"
      remark={<Standing view={view} />}
      actions={acts.map((act) => (
        <Button
          key={act}
          className="dk-act"
          type={offered[act].main ? 'primary' : 'default'}
          disabled={act === 'apply' && view.lacks.length > 0}
          onClick={() => setOpen(act)}
        >
          {act === 'handOver' && head.state !== 'paid' ? '不申请补贴，转入运行' : offered[act].label}
        </Button>
      ))}
    >
      <Amount view={view} />
      <LandIncome view={view} head={head} />
      <Steps
        className="dk-subsidy-steps"
        size="small"
        current={stationOf(view.state)}
        status={view.state === 'returned' || view.held ? 'error' : 'process'}
        items={stations.map(({ name }) => ({ title: name }))}
      />
      <p className="dk-subsidy-sentence">{stateSentence(view)}</p>
      {acts.includes('apply') && view.lacks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message="申请之前还要办齐"
          description={
            <ul className="dk-list">
              {view.lacks.map((lack) => (
                <li key={lack}>{sayLack(lack)}</li>
              ))}
            </ul>
          }
        />
      )}
      {view.review?.outside && (
        <Alert
          type="info"
          showIcon
          message={`复审在 ${sayDay(view.review.on)} 完成，不在 4 月 1 日到 11 月 30 日之间，并入 ${view.review.planYear} 年的计划。`}
        />
      )}
      {open === 'apply' && <ApplyDialog view={view} head={head} onDone={close} />}
      {open === 'passReview' && <PassDialog view={view} onDone={close} />}
      {open === 'returnApplication' && <ReturnDialog view={view} onDone={close} />}
      {open === 'pay' && <PayDialog view={view} onDone={close} />}
      {open === 'handOver' && <HandOverDialog view={view} paid={head.state === 'paid'} onDone={close} />}
      {open === 'demandRecovery' && <RecoveryDialog view={view} onDone={close} />}
    </Panel>
  )
}

/** A doubt says more than the station at which it waits. */
const Standing = ({ view: { state, held } }: { view: SubsidyView }) => {
  const tone = state === 'recovering' ? 'red' : state === 'returned' ? 'amber' : 'teal'
  return held && state !== 'paid' ? <Badge tone="red">核查中，暂停拨付</Badge> : <Badge tone={tone}>{subsidyStateNames[state]}</Badge>
}

const Amount = ({ view: { application, bearers, ownership, landIncome } }: { view: SubsidyView }) => {
  if (!application) return <p className="dk-quiet">按电梯可达到的最高层数，每台补贴 14 万到 20 万元；先建后补，专款专用。</p>
  return (
    <div className="dk-subsidy-amount">
      <strong>{sayWan(application.amount)}</strong>
      <span>{application.tier}</span>
      <span className="dk-quiet">
        {bearers
          ? bearers.map(({ bearer, amount }) => `${bearerNames[bearer]} ${sayFen(amount)}`).join('，') + '；区财政先行垫付'
          : bearerSentence(ownership, landIncome)}
      </span>
    </div>
  )
}

/** Commercial housing cannot be reviewed before it is known whose treasury bears it. */
const LandIncome = ({ view, head }: { view: SubsidyView; head: CaseView }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState(false)
  if (view.ownership !== 'commodity' || view.landIncome !== null || !mayCall(me, setLandIncome, head.estate)) return null
  return (
    <Alert
      className="dk-tools"
      type="warning"
      showIcon
      message="还没有登记这个小区的土地出让收益归哪级财政，复审之前要先登记。"
      action={<Button onClick={() => setOpen(true)}>登记</Button>}
      description={open && <LandIncomeDialog estate={head.estate} bearer={null} onDone={() => setOpen(false)} />}
    />
  )
}
