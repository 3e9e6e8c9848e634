import type { CaseView } from '@shared/retrofit/view'
import { CaseDocuments } from '../documents/CaseDocuments'
import { Loaded } from '../kit/Loaded'
import { AccountPanel } from './AccountPanel'
import { ActualsPanel } from './ActualsPanel'
import { AgreementPanel } from './AgreementPanel'
import { LaterPanel } from './LaterPanel'
import { PaymentsPanel } from './PaymentsPanel'
import { PlanPanel } from './PlanPanel'
import { RunningPanel } from './RunningPanel'
import { useFunding } from './useFundingDesk'

/** 资金与协议: the money of one lift from the first budget to the books of its running. */
export const FundingPanel = ({ head }: { head: CaseView }) => {
  const money = useFunding(head.caseId)
  return (
    <Loaded of={money}>
      {(view) => {
        const inForce = view.money !== null
        return (
          <div className="dk-stack">
            <AgreementPanel head={head} view={view} />
            {!inForce && <PlanPanel key={view.planTurn} head={head} view={view} />}
            {view.money !== null && <PaymentsPanel head={head} view={view} money={view.money} />}
            {inForce && <AccountPanel head={head} view={view} />}
            {inForce && <ActualsPanel key={view.actuals.version} head={head} view={view} />}
            {inForce && <LaterPanel head={head} view={view} />}
            {inForce && <RunningPanel head={head} />}
            <CaseDocuments caseId={head.caseId} room="funding" />
          </div>
        )
      }}
    </Loaded>
  )
}
