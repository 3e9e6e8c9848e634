import { noticeContract } from '@shared/notice/contract'
import { serve } from '@functions/platform/http'
import { saveDraft, setFeedback } from './compose'
import { answerInvitation, myObjections, withdrawObjection } from './follow'
import { saveGuide } from './guide'
import { answerObjection, invite, noteCompensation, recordTalk } from './negotiate'
import { readNoticeFile } from './noticeFile'
import { enterObjection, object } from './object'
import { addPhotos, postNotice, withdrawNotice } from './post'
import { readNoticePage } from './publicView'
import { issueReport } from './report'
import { revealObjector } from './reveal'

export const handler = serve(noticeContract, {
  readNoticePage,
  readNoticeFile,
  saveDraft,
  setFeedback,
  postNotice,
  addPhotos,
  withdrawNotice,
  issueReport,
  saveGuide,
  object,
  enterObjection,
  myObjections,
  withdrawObjection,
  answerInvitation,
  invite,
  recordTalk,
  answerObjection,
  noteCompensation,
  revealObjector,
})
