import { Refusal } from '@shared/contract/errors'
import { type Day, dayOf } from '@shared/kernel/day'
import { lessFen, addFen, noMoney } from '@shared/kernel/money'
import type { BodyOf } from '@shared/contract/endpoint'
import type { demandRecovery, noteInstalment } from '@shared/subsidy/contract'
import { instalmentFault, leftOf } from '@shared/subsidy/recovery'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type Change, type Opened, changeSubsidy } from './change'
import { subsidyFacts } from './facts'
import type { FileItem } from './items'
import { voucherTaken } from './pay'
import { keys, record, sealedIn } from './store'
import { backWrite, voucherWrite } from './store/district'

const reasonContext = ({ caseId }: FileItem): string => sealedIn(keys.file(caseId), 'recoveryReason')
export { reasonContext }

/** What may still be asked back: what was paid less what earlier demands brought back. */
const mostOf = ({ payment, broughtBack }: FileItem) => (payment ? lessFen(payment.amount, broughtBack) : noMoney)

const demanding = ({ head, file }: Opened, { amount, reason, dueOn }: BodyOf<typeof demandRecovery>, today: Day): Change => {
  const step = { event: 'demandRecovery', reason, facts: { amount, dueOn } } as const
  const demand: Change = { set: {}, step: { step, facts: subsidyFacts(head, file) } }
  // Where the case itself forbids it, it says so.
  if (!['paid', 'operating'].includes(head.state)) return demand
  if (amount <= 0 || amount > mostOf(file)) throw new Refusal('RECOVERY_AMOUNT', { most: mostOf(file) })
  if (dueOn <= today) throw new Refusal('RECOVERY_DATE')
  const earlier = file.recovery
  return {
    ...demand,
    set: {
      state: 'recovering',
      recovery: { amount, dueOn, demandedOn: today, instalments: [] },
      recoveryReason: seal(reason, reasonContext(file)),
    },
    writes: earlier ? [record(keys.demand(file.caseId, file.turn), { ...earlier })] : [],
  }
}

/** Rules 十(四): money that was obtained by false documents or collusion, or against the promise about the corridor, comes back. */
export const demand: UseCase<typeof demandRecovery> = ({ params: { caseId }, body }, caller) => {
  const { turn, ...content } = body
  return changeSubsidy(caller, caseId, { name: 'demand', body: content, turn }, (opened) => demanding(opened, body, dayOf(now())))
}

const faults = {
  nothing: 'INSTALMENT_AMOUNT',
  tooMuch: 'INSTALMENT_AMOUNT',
  beforeDemand: 'INSTALMENT_DATE',
  inFuture: 'INSTALMENT_DATE',
} as const

const noting = ({ head, file }: Opened, { amount, paidOn, voucher }: BodyOf<typeof noteInstalment>): Change => {
  const { recovery } = file
  if (file.state !== 'recovering' || !recovery) throw new Refusal('CASE_STEP_NOT_NOW', { state: head.state, event: 'recover' })
  const fault = instalmentFault({ ...recovery, reason: '' }, { amount, paidOn }, dayOf(now()))
  if (fault) throw new Refusal(faults[fault], { left: leftOf(recovery) })
  const instalments = [
    ...recovery.instalments,
    { instalmentId: String(recovery.instalments.length + 1), paidOn, amount, voucher, at: now() },
  ]
  const after = { ...recovery, instalments }
  const left = leftOf(after)
  const facts = { amount, paidOn, voucher, left }
  const writes = [
    voucherWrite(head.district, voucher, file.caseId),
    backWrite(head.district, file.turn, { caseId: file.caseId, amount, paidOn, voucher }),
  ]
  if (left > 0) return { set: { recovery: after }, tell: { type: 'subsidy.instalment', facts }, writes }
  return {
    set: { state: 'recovered', recovery: after, broughtBack: addFen([file.broughtBack, recovery.amount]) },
    step: {
      step: { event: 'recover', facts: { ...facts, recovered: recovery.amount } },
      facts: subsidyFacts(head, file, { recovered: true }),
    },
    writes,
  }
}

/** A part that came back; with the last one the lift runs on. Only the treasury, which received it, can note it. */
export const instalment: UseCase<typeof noteInstalment> = ({ params: { caseId }, body }, caller) => {
  const { turn, ...content } = body
  return changeSubsidy(caller, caseId, { name: 'instalment', body: content, turn, explain: voucherTaken }, (opened) => {
    if (!opened.as.includes('financeOfficer')) throw new Refusal('CASE_NOT_YOURS', { state: opened.head.state })
    return noting(opened, body)
  })
}
