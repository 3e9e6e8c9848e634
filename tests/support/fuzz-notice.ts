import { CaseDocumentKind } from '@shared/document/caseKinds'
import { invite, object } from '@shared/notice/contract'
import { DAY, plus } from '@shared/kernel/instant'
import type { CaseId } from '@shared/retrofit/model'
import { NoticeItem } from '@functions/notice/items'
import { table } from '@functions/notice/store'
import { now } from '@functions/platform/clock'
import { PersonId } from '@shared/identity/model'
import { newId } from '@functions/platform/ids'
import { readHead } from '@functions/retrofit/store'
import { noticeSubject } from './lifts/noticeDocuments'
import type { Hints } from './requests'
import { mustApi } from './stack'
import { objecting } from './lifts/noticeCase'

/** A notice that hangs in a case, and an objection to it by somebody with a name that stands nowhere else. */
export const fuzzNotice = async ({
  caseId,
  worker,
  objector,
}: {
  readonly caseId: CaseId
  readonly worker: string
  readonly objector: { readonly token: string; readonly name: string; readonly phone: string }
}): Promise<Hints> => {
  const head = await readHead(caseId)
  if (!head) throw new Error('no case')
  const { round, schemeVersion, noticeRound } = head
  const item = NoticeItem.parse({
    ...noticeSubject,
    ...{ caseId, round, schemeVersion, noticeRound, draftVersion: 1, keys: {}, postedAt: now(), postedBy: newId(PersonId, 'p') },
    endsAt: plus(now(), 9 * DAY),
    ...{ state: 'posted', withdrawn: null, report: null, objections: 0, open: 0, late: 0, oral: 0 },
  })
  const sk = `NOTICE#${String(noticeRound).padStart(3, '0')}`
  await table.write({ put: { pk: `CASE#${caseId}`, sk, ...item }, when: [] })
  const { name, phone } = objector
  const body = objecting({ name, phone, evidence: [] })
  const { objectionId } = await mustApi(object, { params: { caseId }, token: objector.token, body })
  const { invitations } = await mustApi(invite, {
    params: { caseId, objectionId },
    token: worker,
    body: { at: plus(now(), 2 * DAY), place: '社区会议室', who: '', deliveries: ['phone'] },
  })
  const invitationId = invitations.map((i) => i.invitationId)
  const documents = CaseDocumentKind.options.map((kind) => ({ caseId, kind }))
  return {
    ...{ objectionId: [objectionId], invitationId },
    // Every paper of the case; of one that has several, those of this objection.
    'params of print.readCaseDocument': [...documents, { caseId, kind: 'notice' }, { caseId, kind: 'negotiationInvitation' }],
    'params of print.makeCasePdf': documents,
    'query of print.readCaseDocument': [{}, {}, { item: objectionId }, ...invitationId.map((item) => ({ item }))],
  }
}
