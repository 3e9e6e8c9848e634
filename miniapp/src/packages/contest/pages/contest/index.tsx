import { BrokenContestLink } from '@/features/contest/BrokenContestLink'
import { ContestPage } from '@/features/contest/ContestPage'
import { useIds } from '@/features/contest/useIds'

/** One contest, for anybody. */
export default function Contest() {
  const { contestId } = useIds()
  return contestId === null ? <BrokenContestLink /> : <ContestPage contestId={contestId} />
}
