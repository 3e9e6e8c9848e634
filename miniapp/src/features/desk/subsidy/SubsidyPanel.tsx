import type { CaseView } from '@shared/retrofit/view'
import { Loaded } from '../kit/Loaded'
import { ApplicationPanel } from './ApplicationPanel'
import { CorridorPanel } from './CorridorPanel'
import { DoubtsPanel } from './DoubtsPanel'
import { GrantPanel } from './GrantPanel'
import { OpinionsPanel } from './OpinionsPanel'
import { RecoveryPanel } from './RecoveryPanel'
import { StandPanel } from './StandPanel'
import { useSubsidy } from './useSubsidy'

/** Everything about the subsidy of one lift: where it stands, the application, what the offices said, corridor, doubts, money that comes back. */
export const SubsidyPanel = ({ head }: { head: CaseView }) => {
  const subsidy = useSubsidy(head.caseId)
  return (
    <Loaded of={subsidy}>
      {(view) => (
        <div className="dk-stack">
          <StandPanel view={view} head={head} />
          <RecoveryPanel view={view} />
          {view.held && <DoubtsPanel view={view} />}
          <ApplicationPanel view={view} head={head} />
          <OpinionsPanel view={view} />
          <CorridorPanel view={view} head={head} />
          {!view.held && <DoubtsPanel view={view} />}
          <GrantPanel view={view} head={head} />
        </div>
      )}
    </Loaded>
  )
}
