import { Refusal } from '@shared/contract/errors'
import type { confirmAccount, setAccount, showAccount } from '@shared/funding/moneyContract'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import type { CaseId } from '@shared/retrofit/model'
import { type CaseItem, readCase } from '@functions/retrofit/exports'
import { fundingEvent, keptFile, mustPrepare, mustSee, seesAll, signerOf } from './access'
import { builderFlats, inForce } from './folder'
import { mustBeInForce } from './payments'
import { signsFor } from './signers'
import { type Folder, keys, readFolder, sealedIn } from './store'
import { putAccount, putConfirmation } from './store/money'
import { viewFor, viewOf } from './view'

/** Another account is another version, which every builder confirms anew (十(三)2: 统一确认的账户). */
export const set: UseCase<typeof setAccount> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  mustBeInForce(await readFolder(caseId), opened.head)
  const version = body.version + 1
  const item = {
    ...{ version, bank: body.bank, tail: body.number.slice(-4), setAt: now() },
    holder: seal(body.holder, sealedIn(keys.account(caseId, version), 'holder')),
    number: seal(body.number, sealedIn(keys.account(caseId, version), 'number')),
  }
  try {
    await putAccount(caseId, item, fundingEvent('accountSet', opened.head, caller.personId, { version, tail: item.tail }))
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('FUNDING_CHANGED') : error
  }
  return viewOf(caller, opened)
}

/** Whoever pays in needs the whole number: builders, and the staff on the way of the subsidy. */
export const show: UseCase<typeof showAccount> = async ({ params: { caseId } }, caller) => {
  const { head } = await mustSee(caller, caseId)
  const folder = await readFolder(caseId)
  const { account } = folder
  const agreement = inForce(folder, head)
  if (!account || !agreement) throw new Refusal('NOT_FOUND')
  const builds = builderFlats(folder, agreement).some(({ ownerKey }) => signsFor(caller, ownerKey))
  if (!builds && !seesAll(caller, head)) throw new Refusal('NOT_A_BUILDER')
  const { version, bank } = account
  return {
    ...{ version, bank },
    holder: unseal(account.holder, sealedIn(keys.account(caseId, version), 'holder')),
    number: unseal(account.number, sealedIn(keys.account(caseId, version), 'number')),
  }
}

/** A builder's own word on the phone, or a paper that a worker saw; each builder once for each account. */
export const confirm: UseCase<typeof confirmAccount> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustSee(caller, caseId)
  const { head } = opened
  const folder = await readFolder(caseId)
  const builders = builderFlats(folder, mustBeInForce(folder, head))
  const own = builders.find(({ ownerKey }) => signerOf(caseId, ownerKey) === body.signer)
  if (!own) throw new Refusal('NOT_A_BUILDER')
  const byPhone = signsFor(caller, own.ownerKey)
  if (!byPhone) caller.mustHold(['communityWorker'], head.community)
  const scan = byPhone ? null : await keptFile(caller, head, body.scan)
  if (!byPhone && !scan) throw new Refusal('FILE_MISSING')
  const { signer, version } = body
  const facts = { version, way: byPhone ? 'phone' : 'paper', scan: scan?.sha256 ?? null }
  try {
    const event = fundingEvent('accountConfirmed', head, caller.personId, facts)
    await putConfirmation(caseId, { signer, version, at: now(), ...(scan && { scan }) }, event)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isPresent') || error.has('isThere')) throw new Refusal('ACCOUNT_CHANGED')
  }
  return viewFor(caller, caseId)
}

/** Whether every builder of now has confirmed the account of now. */
export const isConfirmed = (folder: Folder, head: CaseItem): boolean => {
  const agreement = inForce(folder, head)
  if (!agreement || !folder.account) return false
  const confirmed = new Set(folder.confirmations.map(({ signer }) => signer))
  return builderFlats(folder, agreement).every(({ ownerKey }) => confirmed.has(signerOf(head.caseId, ownerKey)))
}

/** For the subsidy's guard. */
export const accountConfirmed = async (caseId: CaseId): Promise<boolean> => {
  const [head, folder] = await Promise.all([readCase(caseId), readFolder(caseId)])
  return head !== null && isConfirmed(folder, head)
}
