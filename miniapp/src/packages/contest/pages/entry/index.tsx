import { BrokenContestLink } from '@/features/contest/BrokenContestLink'
import { EntryPage } from '@/features/contest/EntryPage'
import { useIds } from '@/features/contest/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** One's own entry: the work, where it stands, the certificate. */
export default function Entry() {
  const { contestId, entryId } = useIds()
  if (contestId === null || entryId === null) return <BrokenContestLink />
  return <Signed frame={(way) => <Page title="我的报名">{way}</Page>}>{() => <EntryPage contestId={contestId} entryId={entryId} />}</Signed>
}
