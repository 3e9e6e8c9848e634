import type { NoticeFile } from '@shared/notice/view'
import type { CaseView } from '@shared/retrofit/view'
import { CaseDocuments } from '../documents/CaseDocuments'
import { Loaded } from '../kit/Loaded'
import { ComposePanel } from './ComposePanel'
import { FormerNotices } from './FormerNotices'
import { GuidePanel } from './GuidePanel'
import { Objections } from './Objections'
import { StandingPanel } from './StandingPanel'
import { useNoticeFile } from './useNotice'

export interface NoticePartProps {
  readonly head: CaseView
  readonly file: NoticeFile
}

/** 公示与异议: the notice from its draft to the report, and every objection with what comes next. */
export const NoticePanel = ({ head }: { head: CaseView }) => {
  const file = useNoticeFile(head.caseId)
  return <Loaded of={file}>{(found) => <Whole head={head} file={found} />}</Loaded>
}

/** States in which a notice is being made ready. */
const preparing: readonly CaseView['state'][] = ['consented', 'bodyAppointed', 'schemeReady']

const Whole = ({ head, file }: NoticePartProps) => (
  <>
    {file.notice === null && preparing.includes(head.state) && <ComposePanel head={head} file={file} />}
    {file.notice !== null && <StandingPanel head={head} file={file} notice={file.notice} />}
    {file.notice !== null && <Objections head={head} file={file} />}
    {(file.may.handle || file.guide.length > 0) && file.notice !== null && <GuidePanel head={head} file={file} />}
    {file.former.length > 0 && <FormerNotices former={file.former} />}
    {(file.notice !== null || file.former.length > 0 || file.draft.version > 0) && <CaseDocuments caseId={head.caseId} room="notice" />}
  </>
)
