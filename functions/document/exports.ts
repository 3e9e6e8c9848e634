/** What other contexts may use of documents and inquiries. */
export { type Papers, ballotOf, noticeOf, papersOf } from './compose'
export { exportOwn } from './own'
export { noteIssued } from './store'
export { subjectOf } from './subject'
export { voteCodeOf } from './voteCode'
