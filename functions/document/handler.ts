import { documentContract } from '@shared/document/contract'
import { serve } from '@functions/platform/http'
import { answerInquiry, listInquiries } from './answers'
import { readNotice, readPapers, readVoteCode } from './documents'
import { askInquiry, myInquiries } from './inquiries'
import { exportRows } from './lists'

export const handler = serve(documentContract, {
  readNotice,
  readPapers,
  readVoteCode,
  exportRows,
  askInquiry,
  myInquiries,
  listInquiries,
  answerInquiry,
})
