import { Refusal } from '@shared/contract/errors'
import type { CaseDocument } from '@shared/document/blocks'
import { type CaseDocumentKind, type CaseDocumentLine, caseDocuments } from '@shared/document/caseKinds'
import { subsidyWatchers } from '@shared/subsidy/contract'
import { applicationForm } from '@shared/subsidy/documents/application'
import { paymentNotice } from '@shared/subsidy/documents/payment'
import { recoveryNotice } from '@shared/subsidy/documents/recovery'
import type { SubsidySubject } from '@shared/subsidy/documents/subject'
import { moneyFacts } from '@functions/funding/exports'
import { type CaseItem, actorsOf } from '@functions/retrofit/exports'
import type { Caller } from '@functions/platform/caller'
import { unseal } from '@functions/platform/cipher'
import { openAccount } from './account'
import type { FileItem, StoredApplication } from './items'
import { reasonContext } from './recover'
import { type SubsidyFile, readFile } from './store'

/** Whose money it is, and the offices on its way; nobody else reads an account. */
const maySee = (caller: Caller, head: CaseItem): boolean =>
  caller.holds(subsidyWatchers, head.community) || actorsOf(caller, head).includes('builder')

const line = (kind: CaseDocumentKind, ready: boolean, why: string): CaseDocumentLine => ({
  ...{ kind, why, item: null, name: caseDocuments[kind].name },
  state: ready ? 'ready' : 'notYet',
})

/** Documents about the subsidy that the caller may print. */
export const documentsOf = async (head: CaseItem, caller: Caller): Promise<CaseDocumentLine[]> => {
  if (!maySee(caller, head)) return []
  const { file } = await readFile(head.caseId)
  return [
    line('subsidyApplication', file?.application !== null && file !== null, '提交补贴申请后生成，带各级审核意见'),
    line('subsidyPayment', file?.payment !== null && file !== null, '拨付后发给建设者'),
    ...(file?.recovery ? [line('subsidyRecovery', true, '要求交回补贴')] : []),
  ]
}

const subjectOf = async (
  head: CaseItem,
  { opinions }: SubsidyFile,
  file: FileItem,
  application: StoredApplication,
): Promise<SubsidySubject> => {
  const { agreement, account } = await moneyFacts(head)
  const named = file.account === null ? { holder: '', bank: '', tail: '' } : openAccount(file.caseId, file.account)
  const reason = file.recoveryReason === null ? '' : unseal(file.recoveryReason, reasonContext(file))
  return {
    ...{ caseId: head.caseId, title: head.title, where: head.where, units: head.labels, levelEntry: head.terms.levelEntry },
    application: { ...application, account: named },
    builders: agreement?.builders ?? [],
    // Another account may have been put down since; a form never pairs one's holder with the other's number.
    accountNumber: account && account.number.endsWith(named.tail) ? account.number : `尾号 ${named.tail}`,
    ...{ landIncome: file.landIncome, bearers: file.bearers, opinions, planYear: file.planYear },
    payment: file.payment && { ...file.payment, account: named },
    recovery: file.recovery && { ...file.recovery, reason },
  }
}

/** @throws Refusal NOT_FOUND for whoever may not see it, DOCUMENT_NOT_READY */
export const documentOf = async (kind: CaseDocumentKind, head: CaseItem, caller: Caller): Promise<CaseDocument> => {
  if (!maySee(caller, head)) throw new Refusal('NOT_FOUND')
  const kept = await readFile(head.caseId)
  const { file } = kept
  if (!file?.application) throw new Refusal('DOCUMENT_NOT_READY')
  const subject = await subjectOf(head, kept, file, file.application)
  if (kind === 'subsidyApplication') return applicationForm(subject)
  if (kind === 'subsidyPayment' && subject.payment) return paymentNotice(subject, subject.payment)
  if (kind === 'subsidyRecovery' && subject.recovery) return recoveryNotice(subject, subject.recovery)
  throw new Refusal('DOCUMENT_NOT_READY')
}
