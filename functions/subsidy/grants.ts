import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { CaseId } from '@shared/retrofit/model'
import type { CaseActor } from '@shared/retrofit/state'
import type { claimGrant, decideGrant, payGrant } from '@shared/subsidy/contract'
import type { SubsidyView } from '@shared/subsidy/model'
import { type OpenedCase, mustReadCase } from '@functions/retrofit/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import type { GrantItem } from './items'
import { grantWrite, readFile, table } from './store'
import { viewFor } from './view'

/** Grants to communities are apart from the subsidy: another money, another street's decision, and no step of the case. Rules 十(二). */

/** What comes of an act on a grant: the grant as it will stand, or null when it stands so already. @throws Refusal */
type Decide = (opened: OpenedCase, before: GrantItem | null) => GrantItem | null

const changeGrant = async (caller: Caller, caseId: CaseId, role: CaseActor, type: string, decide: Decide): Promise<SubsidyView> => {
  for (let attempt = 0; attempt < 6; attempt++) {
    const [opened, { grant }] = await Promise.all([mustReadCase(caller, caseId), readFile(caseId)])
    if (!opened.as.includes(role)) throw new Refusal('CASE_NOT_YOURS', { state: opened.head.state })
    const next = decide(opened, grant)
    if (next === null) return viewFor(caller, caseId)
    const { claimed, granted, round, state } = next
    const event = eventOf({
      ...{ type, subject: `case:${caseId}`, place: opened.head.community, actor: caller.personId },
      facts: { claimed, granted, round, state },
    })
    try {
      await table.transact([grantWrite(grant, next, event)])
      return await viewFor(caller, caseId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  throw new Refusal('BUSY', {}, 'the grant of this lift keeps changing')
}

/** 对完工后的既有住宅加装电梯按照每台最高6000元给予社区补助: once a lift; a claim that was refused may be made anew. */
export const claim: UseCase<typeof claimGrant> = ({ params: { caseId }, body: { amount, use } }, caller) =>
  changeGrant(caller, caseId, 'communityWorker', 'subsidy.grantClaimed', ({ head }, before) => {
    if (!head.acceptedOn) throw new Refusal('GRANT_NOT_FINISHED', { state: head.state })
    if (before?.state === 'claimed' && before.claimed === amount && before.use === use) return null
    if (before && before.state !== 'refused') throw new Refusal('GRANT_ONCE', { state: before.state })
    const { title, community, district, street } = head
    return {
      ...{ caseId, title, community, district, street, state: 'claimed', round: (before?.round ?? 0) + 1 },
      ...{ claimed: amount, use, claimedOn: dayOf(now()), granted: null, reason: null, decidedOn: null, paidOn: null, voucher: null },
    }
  })

export const decideClaim: UseCase<typeof decideGrant> = ({ params: { caseId }, body }, caller) =>
  changeGrant(caller, caseId, 'streetOfficer', 'subsidy.grantDecided', (_, before) => {
    if (!before) throw new Refusal('NOT_FOUND')
    const [granted, reason] = body.is === 'granted' ? [body.amount, null] : [null, body.reason]
    if (before.state === body.is && before.granted === granted && before.reason === reason) return null
    if (before.state !== 'claimed') throw new Refusal('GRANT_DECIDED', { state: before.state })
    if (granted !== null && granted > before.claimed) throw new Refusal('GRANT_AMOUNT', { claimed: before.claimed })
    return { ...before, state: body.is, granted, reason, decidedOn: dayOf(now()) }
  })

export const payClaim: UseCase<typeof payGrant> = ({ params: { caseId }, body: { paidOn, voucher } }, caller) =>
  changeGrant(caller, caseId, 'streetOfficer', 'subsidy.grantPaid', (_, before) => {
    if (!before) throw new Refusal('NOT_FOUND')
    if (before.state === 'paid' && before.paidOn === paidOn && before.voucher === voucher) return null
    if (before.state === 'paid') throw new Refusal('GRANT_PAID', { paidOn: before.paidOn })
    if (before.state !== 'granted' || !before.decidedOn) throw new Refusal('GRANT_NOT_GRANTED', { state: before.state })
    if (paidOn > dayOf(now()) || paidOn < before.decidedOn) throw new Refusal('PAY_DATE')
    return { ...before, state: 'paid', paidOn, voucher }
  })
