import { JuryPage } from '@/features/contest/JuryPage'
import { ScorePage } from '@/features/contest/ScorePage'
import { useIds } from '@/features/contest/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 评委打分: one contest, or the choice of one. */
export default function Score() {
  const { contestId } = useIds()
  return (
    <Page title="评委打分">
      <Signed>{(me) => (contestId === null ? <JuryPage /> : <ScorePage contestId={contestId} me={me} />)}</Signed>
    </Page>
  )
}
