import { View } from '@tarojs/components'
import type { StaffRole } from '@shared/contract/roles'
import type { DecisionId } from '@shared/decision/model'
import type { Me } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import { logAttempt } from '@shared/outreach/contract'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { VisitList } from '@/features/outreach/VisitList'
import { useRunningVotes, useVisits } from '@/features/outreach/useVisits'
import { toVisits } from '@/navigation'
import { Page } from '@/ui/Page'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'

function Visits({ id }: { id: DecisionId }) {
  const contacts = useVisits(id)
  useRefresh(contacts)
  return <Loaded query={contacts}>{(all) => <VisitList decisionId={id} contacts={all} />}</Loaded>
}

const mayVisit = (role: StaffRole): boolean => typeof logAttempt.access !== 'string' && logAttempt.access.includes(role)

/** Which vote somebody goes round for. */
function Votes({ staff }: Pick<Me, 'staff'>) {
  const running = useRunningVotes(staff.filter((g) => mayVisit(g.role)).map((g) => g.place))
  useRefresh(running)
  return (
    <Loaded query={running}>
      {(cards) =>
        cards.length === 0 ? (
          <State icon="building" title="现在没有要联系的表决" words="有表决开始后，这里会列出来。" />
        ) : (
          <>
            <Title level={1}>为哪次表决上门？</Title>
            {cards.map((card) => (
              <LinkRow
                key={card.decisionId}
                name={card.title}
                words={`${card.scopeLabel} · ${sayMoment(card.closesAt)} 截止`}
                onPress={() => toVisits(card.decisionId)}
              />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

/** 上门联系: for community workers in the stairwell. */
export default function VisitsPage() {
  const id = useDecisionId()
  return (
    <Page title="上门联系">
      <Signed>{(me) => <View>{id === null ? <Votes staff={me.staff} /> : <Visits id={id} />}</View>}</Signed>
    </Page>
  )
}
