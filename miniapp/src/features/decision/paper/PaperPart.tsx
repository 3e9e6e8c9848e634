import { useState } from 'react'
import type { Choice, DecisionView, MyVote } from '@shared/decision/model'
import { useRefresh } from '@/ui/useRefresh'
import { ConflictCard } from './ConflictCard'
import { NotMineSheet } from './NotMineSheet'
import { PaperNote } from './PaperNote'
import { StatementSheet } from './StatementSheet'
import { useMyPapers } from './useMyPapers'

interface PaperPartProps {
  readonly view: DecisionView
  readonly vote: MyVote
  readonly open: boolean
  /** Opens the ballot on the phone; absent for who may only look. */
  readonly onChoose: ((choice: Choice) => void) | null
}

/** What the home must know of its paper ballot and of ballots that contradict each other; nothing when there are none. */
export function PaperPart({ view, vote, open, onChoose }: PaperPartProps) {
  const [sheet, setSheet] = useState<'notMine' | 'statement' | null>(null)
  const papers = useMyPapers(view.decisionId, vote.voterId)
  useRefresh(papers)
  if (papers.data === undefined) return null
  const { paper, conflict } = papers.data
  const close = () => setSheet(null)
  return (
    <>
      {conflict === null ? null : (
        <ConflictCard
          conflict={conflict}
          vote={vote}
          open={open}
          contact={view.contact}
          onState={vote.standing === 'helper' ? null : () => setSheet('statement')}
        />
      )}
      {paper === null || vote.effect === 'contests' ? null : (
        <PaperNote paper={paper} vote={vote} onNotMine={open && onChoose !== null ? () => setSheet('notMine') : null} />
      )}
      {sheet === 'notMine' && onChoose !== null ? (
        <NotMineSheet vote={vote} contact={view.contact} onChoose={onChoose} onClose={close} />
      ) : null}
      {sheet === 'statement' && conflict !== null ? (
        <StatementSheet decisionId={view.decisionId} conflict={conflict} onClose={close} />
      ) : null}
    </>
  )
}
