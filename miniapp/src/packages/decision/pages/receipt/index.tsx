import { View } from '@tarojs/components'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { livePhase } from '@/features/decision/livePhase'
import { InclusionNote } from '@/features/decision/InclusionNote'
import { useDecision, useMyBallots } from '@/features/decision/queries'
import { ReceiptView } from '@/features/decision/ReceiptView'
import { useDecisionId, useVoterId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { AskForNews } from '@/features/outreach/AskForNews'
import { toVote } from '@/navigation'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'

function Receipt({ id, voter }: { id: DecisionId; voter: VoterId }) {
  const now = useNow()
  const decision = useDecision(id)
  const ballots = useMyBallots(id, voter)
  return (
    <Loaded query={decision}>
      {(view) => (
        <Loaded query={ballots}>
          {([newest, ...earlier]) =>
            newest === undefined ? (
              <State icon="vote" title="还没有表决" words="这一套还没有投过票，所以没有回执。">
                <Button onPress={() => toVote(id)}>去表决</Button>
              </State>
            ) : (
              <>
                <ReceiptView view={view} ballots={[newest, ...earlier]} />
                {view.result === null ? null : <InclusionNote decisionId={id} receipt={newest.receipt} root={view.result.merkleRoot} />}
                {view.result === null ? <AskForNews moment="voted" /> : null}
                {livePhase(view, now) === 'open' ? (
                  <View className="code-act">
                    <Button kind="plain" onPress={() => toVote(id)}>
                      回到表决（可以改选）
                    </Button>
                  </View>
                ) : null}
              </>
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

/** 回执: the code, what it means, and what the phone checked. */
export default function ReceiptPage() {
  const id = useDecisionId()
  const voter = useVoterId()
  return (
    <Page title="回执">{id === null || voter === null ? <BrokenLink /> : <Signed>{() => <Receipt id={id} voter={voter} />}</Signed>}</Page>
  )
}
