import { Alert } from 'antd'
import { openCase } from '@shared/audit/contract'
import type { DecisionId, DecisionView } from '@shared/decision/model'
import { mayCall, useStaff } from '../app/staff'
import { useDecision } from '../data/useDecision'
import { PhaseBadge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { sayPeriod } from '../kit/words'
import { Dossiers } from './Dossiers'
import { OpenGate } from './OpenGate'
import { useCase } from './useCase'

/** What a court would see of one vote (案卷): behind a reason that stands in the log. */
export function CaseFile({ decisionId, openingId }: { decisionId: DecisionId; openingId: string | null }) {
  const decision = useDecision(decisionId)
  return <Loaded of={decision}>{(view) => <Whole view={view} openingId={openingId} />}</Loaded>
}

const Whole = ({ view, openingId }: { view: DecisionView; openingId: string | null }) => {
  const { me } = useStaff()
  return (
    <>
      <PageHead
        back={{ route: { at: 'vote', id: view.decisionId, tab: 'log' }, label: '操作记录' }}
        title={`案卷：${view.title}`}
        tags={<PhaseBadge phase={view.phase} />}
        sub={`${view.scope.map((s) => s.label).join('、')} · ${sayPeriod(view.opensAt, view.closesAt)}`}
      />
      {!mayCall(me, openCase, view.community) ? (
        <Panel>案卷只有审计员和街道工作人员可以打开。需要时请联系他们。</Panel>
      ) : openingId === null ? (
        <OpenGate decisionId={view.decisionId} again={false} />
      ) : (
        <Opened view={view} openingId={openingId} />
      )}
    </>
  )
}

const Opened = ({ view, openingId }: { view: DecisionView; openingId: string }) => {
  const reading = useCase(view.decisionId, openingId)
  if (reading.over) return <OpenGate decisionId={view.decisionId} again />
  return (
    <>
      {view.result === null && (
        <Alert
          className="dk-stale"
          type="info"
          showIcon
          message="结果还没有公布：任何人怎么投的、纸票照片和委托书现在都不显示，公布后才能看。"
        />
      )}
      <Loaded of={reading}>{(lines) => <Dossiers lines={lines} />}</Loaded>
    </>
  )
}
