import { Refusal } from '@shared/contract/errors'
import type { notePayment, takeOver as takeOverEndpoint, voidPayment } from '@shared/funding/moneyContract'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import type { CaseItem } from '@functions/retrofit/exports'
import { fundingEvent, keptFile, mustHaveCome, mustPrepare, mustSee } from './access'
import { type BuilderFlat, builderFlats, inForce } from './folder'
import { houseOf, ownersNow } from './house'
import { type AgreementItem, PaymentItem } from './items'
import { type Folder, readFolder } from './store'
import { putHolder, putPayment, voidPaymentAt } from './store/money'
import { viewFor, viewOf } from './view'

/** The agreement in force. @throws Refusal AGREEMENT_MISSING */
export const mustBeInForce = (folder: Folder, head: CaseItem): AgreementItem => {
  const agreement = inForce(folder, head)
  if (!agreement) throw new Refusal('AGREEMENT_MISSING')
  return agreement
}

/** @throws Refusal FLAT_NOT_IN_AGREEMENT */
export const mustTakePart = (builders: readonly BuilderFlat[], flat: PlaceId): BuilderFlat => {
  const found = builders.find((one) => one.flat === flat)
  if (!found) throw new Refusal('FLAT_NOT_IN_AGREEMENT')
  return found
}

/** Money that came in. The same key from the same person is the same payment. */
export const note: UseCase<typeof notePayment> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { head } = opened
  const folder = await readFolder(caseId)
  mustTakePart(builderFlats(folder, mustBeInForce(folder, head)), body.flat)
  mustHaveCome(body.on)
  const { paymentKey, receipt: receiptId, ...payment } = body
  const receipt = await keptFile(caller, head, receiptId)
  const paymentId = `y_${lookupHash('payment', `${caller.personId}\n${caseId}\n${paymentKey}`, 20)}`
  const item: PaymentItem = { ...payment, paymentId, receipt, notedAt: now(), notedBy: caller.personId, voided: null }
  const facts = { payment: paymentId, flat: body.flat, amount: body.amount, on: body.on, way: body.way, receipt: receipt?.sha256 ?? null }
  try {
    await putPayment(caseId, item, fundingEvent('paymentNoted', head, caller.personId, facts))
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const before = PaymentItem.parse(there)
    if (before.amount !== body.amount || before.flat !== body.flat || before.on !== body.on) throw new Refusal('MONEY_REPLAYED')
  }
  return viewOf(caller, opened)
}

export const unnote: UseCase<typeof voidPayment> = async ({ params: { caseId, paymentId }, body: { reason } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  try {
    const event = fundingEvent('paymentVoided', opened.head, caller.personId, { payment: paymentId })
    await voidPaymentAt(caseId, paymentId, { at: now(), reason }, event)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.at(0)?.item === null) throw new Refusal('NOT_FOUND')
  }
  return viewOf(caller, opened)
}

/**
 * Writes down that a flat has a new holder. What is paid and owed belongs to the flat, so nothing else changes (八(一)). Done twice, it
 * is done once. True when something was written.
 */
export const handOver = async (head: CaseItem, folder: Folder, flat: PlaceId, to: OwnerKey, actor: string): Promise<boolean> => {
  const agreement = inForce(folder, head)
  const from = agreement && builderFlats(folder, agreement).find((one) => one.flat === flat)?.ownerKey
  if (!from || from === to) return false
  const turn = folder.holders.filter((one) => one.flat === flat).length + 1
  const event = fundingEvent('flatTakenOver', head, actor, { flat, turn })
  try {
    await putHolder(head.caseId, { flat, ownerKey: to, from, at: now() }, turn, event)
  } catch (error) {
    // Somebody else has just written it down.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return true
}

export const takeOver: UseCase<typeof takeOverEndpoint> = async ({ params: { caseId }, body: { flat } }, caller) => {
  const opened = await mustSee(caller, caseId)
  const { head } = opened
  caller.mustHold(['communityWorker'], head.community)
  const [folder, house] = await Promise.all([readFolder(caseId), houseOf(head)])
  mustTakePart(builderFlats(folder, mustBeInForce(folder, head)), flat)
  const to = ownersNow(house).get(flat)
  const written = to ? await handOver(head, folder, flat, to, caller.personId) : false
  // Sent again it finds its own writing; never handed over at all, there is nothing to take over.
  if (!written && !folder.holders.some((one) => one.flat === flat)) throw new Refusal('NOT_HANDED_OVER')
  return viewFor(caller, caseId)
}
