import { BrokenContestLink } from '@/features/contest/BrokenContestLink'
import { EnterPage } from '@/features/contest/EnterPage'
import { useIds } from '@/features/contest/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 报名 */
export default function Enter() {
  const { contestId } = useIds()
  if (contestId === null) return <BrokenContestLink />
  return <Signed frame={(way) => <Page title="报名">{way}</Page>}>{() => <EnterPage contestId={contestId} />}</Signed>
}
