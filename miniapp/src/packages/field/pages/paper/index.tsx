import type { StaffRole } from '@shared/contract/roles'
import type { DecisionId } from '@shared/decision/model'
import { enterPaper } from '@shared/decision/paperContract'
import type { Me } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import { useDecision } from '@/features/decision/queries'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { useRunningVotes } from '@/features/outreach/useVisits'
import { PaperWork } from '@/features/papers/PaperWork'
import { toPapers } from '@/navigation'
import { Page } from '@/ui/Page'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'

function OfVote({ id }: { id: DecisionId }) {
  const decision = useDecision(id)
  useRefresh(decision)
  return (
    <Loaded query={decision}>
      {(view) =>
        view.phase === 'open' ? (
          <PaperWork view={view} />
        ) : (
          <State icon="info" title="现在不收纸质票" words="表决开始之后、截止之前，才能录入和复核纸质票。" />
        )
      }
    </Loaded>
  )
}

const mayEnter = (role: StaffRole): boolean => typeof enterPaper.access !== 'string' && enterPaper.access.includes(role)

/** For which vote. */
function Votes({ staff }: Pick<Me, 'staff'>) {
  const running = useRunningVotes(staff.filter((g) => mayEnter(g.role)).map((g) => g.place))
  useRefresh(running)
  return (
    <Loaded query={running}>
      {(cards) => {
        const open = cards.filter((card) => card.phase === 'open')
        return open.length === 0 ? (
          <State icon="info" title="现在没有正在进行的表决" words="有表决开始后，这里会列出来。" />
        ) : (
          <>
            <Title level={1}>哪次表决的纸质票？</Title>
            {open.map((card) => (
              <LinkRow
                key={card.decisionId}
                name={card.title}
                words={`${card.scopeLabel} · ${sayMoment(card.closesAt)} 截止`}
                onPress={() => toPapers(card.decisionId)}
              />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

/** 纸质票: for community workers at the door. */
export default function PaperPage() {
  const id = useDecisionId()
  return (
    <Page title="纸质票">
      <Signed>{(me) => (id === null ? <Votes staff={me.staff} /> : <OfVote id={id} />)}</Signed>
    </Page>
  )
}
