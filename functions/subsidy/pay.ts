import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { BodyOf } from '@shared/contract/endpoint'
import type { paySubsidy, handOver as handOverEndpoint } from '@shared/subsidy/contract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { ConditionFailed } from '@functions/platform/table'
import { moneyOf, sealAccount } from './account'
import { type Change, type Opened, changeSubsidy } from './change'
import { subsidyFacts } from './facts'
import { paidWrite, voucherWrite } from './store/district'

/** Another payment has this voucher. */
export const voucherTaken = (lost: ConditionFailed): Refusal | null => (lost.has('voucherIsNew') ? new Refusal('VOUCHER_USED') : null)

const paying = async ({ head, file }: Opened, { paidOn, voucher, amount }: BodyOf<typeof paySubsidy>): Promise<Change> => {
  const { application, bearers, planYear, where, title, community, caseId } = file
  const { account, confirmed } = await moneyOf(head)
  const facts = subsidyFacts(head, file, { accountConfirmed: confirmed })
  const step = { event: 'paySubsidy', facts: { amount, paidOn, voucher, planYear } } as const
  // What the case says comes first: a case that was never planned has no amount to be wrong.
  if (file.state !== 'planned' || !application || !bearers || planYear === null || !account) return { set: {}, step: { step, facts } }
  if (file.doubts > 0 || file.proven > 0) throw new Refusal('SUBSIDY_HELD', { doubts: file.doubts, confirmed: file.proven })
  if (amount !== application.amount) throw new Refusal('PAY_AMOUNT', { amount: application.amount })
  if (paidOn > dayOf(now()) || paidOn < `${planYear}-01-01`) throw new Refusal('PAY_DATE', { planYear })
  return {
    set: { state: 'paid', payment: { paidOn, voucher, amount }, account: sealAccount(caseId, account) },
    step: { step, facts },
    writes: [
      voucherWrite(head.district, voucher, caseId),
      paidWrite(head.district, { caseId, title, where, community, amount, bearers, paidOn, voucher, planYear }),
    ],
  }
}

/** Rules 十(三)2: the district treasury pays to the account that all builders confirmed; once. */
export const pay: UseCase<typeof paySubsidy> = ({ params: { caseId }, body }, caller) => {
  const { turn, ...content } = body
  return changeSubsidy(caller, caseId, { name: 'pay', body: content, turn, explain: voucherTaken }, (opened) => paying(opened, body))
}

/** Rules 六(五): the lift goes over to everyday running; before the payment that needs a reason and ends the subsidy. */
export const handOver: UseCase<typeof handOverEndpoint> = ({ params: { caseId }, body: { turn, reason } }, caller) =>
  changeSubsidy(caller, caseId, { name: 'handOver', body: { reason }, turn }, ({ head, file }) => ({
    set: file.payment ? {} : { state: 'waived' },
    step: { step: { event: 'handOver', reason, facts: { paid: file.payment !== null } }, facts: subsidyFacts(head, file) },
  }))
