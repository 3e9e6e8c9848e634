import { Refusal } from '@shared/contract/errors'
import { type AgreementContent, agreementDigest, isVoid, planLacks, sharesOf, signersOf } from '@shared/funding/agreement'
import type { makeAgreement, proceed as proceedEndpoint } from '@shared/funding/agreementContract'
import { budgetTotal } from '@shared/funding/budget'
import type { Digest } from '@shared/kernel/digest'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { type CaseItem, type CaseStep, caseHasMoved, moveCase, noFacts } from '@functions/retrofit/exports'
import { fundingEvent, mustPrepare } from './access'
import { latestOf } from './folder'
import { type RollFlat, houseOf } from './house'
import type { AgreementItem } from './items'
import { readFolder, table } from './store'
import { makeWrites } from './store/agreement'
import { viewOf } from './view'

/** `加梯协〔2026〕7K4M2Q-1`: year, case and version; the same whenever it is written down. */
const numberOf = (head: CaseItem, version: number, at: string): string => `加梯协〔${at.slice(0, 4)}〕${head.caseId.slice(-6)}-${version}`

/** An agreement is signed after the notice's report (六(一)3, 4) and before it is in force. */
export const mustBeTime = (head: CaseItem): void => {
  if (head.state !== 'noticeReported') throw new Refusal('AGREEMENT_NOT_NOW', { state: head.state })
}

const contentOf = (head: CaseItem, plan: AgreementContent['plan'], house: readonly RollFlat[], version: number): AgreementContent => {
  const at = now()
  const { caseId, title, round, schemeVersion } = head
  const owners = new Map(house.map((flat) => [flat.flat, flat]))
  return {
    ...{ caseId, version, title, round, schemeVersion, plan, madeAt: at },
    number: numberOf(head, version, at),
    total: budgetTotal(plan.budget),
    flats: sharesOf(plan, house).flatMap(({ flat, share }) => {
      const own = owners.get(flat)
      return own ? [{ ...own, share }] : []
    }),
    house: house.map(({ flat, room, floor, area }) => ({ flat, room, floor, area })),
  }
}

/** The step by which the agreement takes the case on; every guard is answered from the agreement itself. */
export const agreedStep = (head: CaseItem, step: Pick<CaseStep, 'actors' | 'personId'>, digest: Digest, version: number): Write[] =>
  moveCase(
    head,
    { event: 'signAgreement', ...step, documents: [digest], facts: { version } },
    { ...noFacts, agreement: { lacks: 0, unsigned: 0 } },
  ).writes

export const make: UseCase<typeof makeAgreement> = async ({ params: { caseId }, body: { planTurn, after } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { head } = opened
  mustBeTime(head)
  const [folder, house] = await Promise.all([readFolder(caseId), houseOf(head)])
  const former = latestOf(folder)
  if (folder.plan?.turn !== planTurn) throw new Refusal('FUNDING_CHANGED')
  if ((former?.content.version ?? 0) !== after) {
    // Sent again after a lost answer: what it asked for is there.
    if (former?.content.version === after + 1 && former.state === 'signing') return viewOf(caller, opened)
    throw new Refusal('FUNDING_CHANGED')
  }
  if (former?.state === 'complete' && !isVoid(former.content, head)) throw new Refusal('AGREEMENT_COMPLETE')
  const { plan } = folder.plan
  const lacks = planLacks(plan, house, head.terms.levelEntry)
  if (lacks.length > 0) throw new Refusal('PLAN_LACKS', { lacks: lacks.map(({ says }) => says) })
  const content = contentOf(head, plan, house, after + 1)
  const item: AgreementItem = { content, digest: agreementDigest(content), state: 'signing', unsigned: signersOf(content.flats).length }
  const { version, number, total } = content
  const event = fundingEvent('agreementMade', head, caller.personId, {
    ...{ version, number, total, digest: item.digest, builders: item.unsigned, flats: content.flats.length },
    ...{ round: content.round, schemeVersion: content.schemeVersion, sharing: plan.sharing.preset ?? plan.sharing.basis },
  })
  try {
    await table.transact(makeWrites(caseId, item, former, event))
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('FUNDING_CHANGED') : error
  }
  return viewOf(caller, opened)
}

/** After a notice that had to be repeated on the same scheme, the agreement that everybody signed still stands; nobody signs twice. */
export const proceed: UseCase<typeof proceedEndpoint> = async ({ params: { caseId, version } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { head, as } = opened
  const latest = latestOf(await readFolder(caseId))
  if (latest?.content.version !== version || latest.state !== 'complete' || isVoid(latest.content, head))
    throw new Refusal('AGREEMENT_OVER')
  try {
    await table.transact(agreedStep(head, { actors: as, personId: caller.personId }, latest.digest, version))
  } catch (error) {
    throw caseHasMoved(error) ? new Refusal('CASE_MOVED') : error
  }
  return viewOf(caller, opened)
}
