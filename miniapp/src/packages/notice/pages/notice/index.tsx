import { NoticeScreen } from '@/features/notice/NoticeScreen'
import { BrokenCaseLink } from '@/features/retrofit/BrokenCaseLink'
import { useCaseId } from '@/features/retrofit/useCaseId'
import { Page } from '@/ui/Page'

/** 公示: what hangs at the door, for everybody, without sign-in. A mini-program code from the poster opens it. */
export default function NoticePage() {
  const caseId = useCaseId()
  return caseId === null ? (
    <Page title="加装电梯公示">
      <BrokenCaseLink />
    </Page>
  ) : (
    <NoticeScreen caseId={caseId} />
  )
}
