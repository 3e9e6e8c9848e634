import { useState } from 'react'
import type { Choice, DecisionId, VoterId } from '@shared/decision/model'
import { BallotSheet } from '@/features/decision/BallotSheet'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { footKind } from '@/features/decision/foot'
import { livePhase } from '@/features/decision/livePhase'
import { KeptBallots } from '@/features/decision/outbox/KeptBallots'
import { useWaiting } from '@/features/decision/outbox/store'
import { ContestSheet } from '@/features/decision/paper/ContestSheet'
import { CoOwnerFoot, ContestedFoot } from '@/features/decision/paper/feet'
import { useDecision } from '@/features/decision/queries'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { StandingFoot } from '@/features/decision/StandingFoot'
import { ChooseFoot, ResultFoot, VotedFoot, WaitingFoot } from '@/features/decision/VoteFoot'
import { VoteView } from '@/features/decision/VoteView'
import { Signed } from '@/features/identity/Signed'
import { useNow } from '@/ui/Countdown/useNow'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'

/** One vote with its fixed bar. */
function Vote({ id }: { id: DecisionId }) {
  const decision = useDecision(id)
  const now = useNow()
  const [picked, setPicked] = useState<VoterId | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [contesting, setContesting] = useState(false)
  useRefresh(decision)

  const view = decision.data
  const votes = view?.mine ?? []
  const waits = votes.find(({ current, standing }) => current === null && standing === 'voter')
  const vote = votes.find(({ voterId }) => voterId === picked) ?? waits ?? votes[0] ?? null
  const kept = useWaiting(id, vote?.voterId)
  const kind = view === undefined ? null : footKind(livePhase(view, now), vote)
  const foot =
    kind === 'result' ? (
      <ResultFoot decisionId={id} />
    ) : kept !== null ? (
      <WaitingFoot ballot={kept} />
    ) : vote === null || kind === null ? undefined : vote.effect === 'contests' ? (
      <ContestedFoot vote={vote} />
    ) : vote.standing === 'coOwner' && vote.current !== null ? (
      <CoOwnerFoot vote={vote} onContest={() => setContesting(true)} />
    ) : vote.standing !== 'voter' ? (
      <StandingFoot standing={vote.standing} />
    ) : kind === 'choose' ? (
      <ChooseFoot vote={vote} onChoose={setChoice} />
    ) : (
      <VotedFoot key={vote.revision} decisionId={id} vote={vote} onChoose={setChoice} />
    )

  return (
    <Page title="表决" foot={foot} contact={view?.contact}>
      <KeptBallots decisionId={id} />
      <Loaded query={decision} blocks={3}>
        {(loaded) => <VoteView view={loaded} phase={livePhase(loaded, now)} vote={vote} onPick={setPicked} onChoose={setChoice} />}
      </Loaded>
      {view !== undefined && vote !== null && contesting ? (
        <ContestSheet view={view} vote={vote} onClose={() => setContesting(false)} />
      ) : null}
      {view === undefined || vote === null || choice === null ? null : (
        <BallotSheet view={view} vote={vote} choice={choice} onClose={() => setChoice(null)} />
      )}
    </Page>
  )
}

/** 表决: what is decided, who took part, and my choice. */
export default function VotePage() {
  const id = useDecisionId()
  return (
    <Signed frame={(way) => <Page title="表决">{way}</Page>}>
      {() =>
        id === null ? (
          <Page title="表决">
            <BrokenLink />
          </Page>
        ) : (
          <Vote id={id} />
        )
      }
    </Signed>
  )
}
