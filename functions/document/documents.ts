import type {
  readNotice as readNoticeEndpoint,
  readPapers as readPapersEndpoint,
  readVoteCode as readVoteCodeEndpoint,
} from '@shared/document/contract'
import type { Role } from '@shared/contract/roles'
import type { UseCase } from '@functions/platform/http'
import { noticeOf, papersOf } from './compose'
import { subjectOf } from './subject'
import { voteCodeOf } from './voteCode'

const composers: readonly Role[] = ['communityWorker', 'streetOfficer']
const watchers: readonly Role[] = ['communityWorker', 'streetOfficer', 'auditor', 'administrator']

export const readNotice: UseCase<typeof readNoticeEndpoint> = async ({ params }) =>
  noticeOf(params.kind, await subjectOf(params.decisionId))

export const readPapers: UseCase<typeof readPapersEndpoint> = async ({ params, query }, caller) => {
  const subject = await subjectOf(params.decisionId)
  caller.mustHold(composers, subject.community)
  return papersOf(params.kind, subject, query.page ?? 1)
}

export const readVoteCode: UseCase<typeof readVoteCodeEndpoint> = async ({ params }, caller) => {
  const { community } = await subjectOf(params.decisionId)
  caller.mustHold(watchers, community)
  const { contentType, bytes } = await voteCodeOf(params.decisionId)
  return { image: `data:${contentType};base64,${bytes.toString('base64')}` }
}
