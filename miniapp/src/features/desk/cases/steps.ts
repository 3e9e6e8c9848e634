import type { CaseEvent } from '@shared/retrofit/transitions'
import { PlainStep } from '@shared/retrofit/stepContract'
import type { NextStep } from '@shared/retrofit/view'
import type { LiftTab } from '../app/route'

/** Steps beside the ordinary course: behind one button, each with its warning. */
const aside: readonly CaseEvent[] = ['changeScheme', 'withdrawNotice', 'suspend', 'cancel', 'demandRecovery', 'returnSubsidy', 'reject']

/** Steps that are taken where their work is done, because they carry papers or figures of their own. */
const takenAt: Partial<Record<CaseEvent, { readonly tab: LiftTab; readonly act: string }>> = {
  startConsulting: { tab: 'main', act: '去关联表决' },
  requestCorrection: { tab: 'filing', act: '去写补正通知' },
  postNotice: { tab: 'scheme', act: '去公示' },
  withdrawNotice: { tab: 'scheme', act: '去撤回公示' },
  issueReport: { tab: 'scheme', act: '去出公示报告' },
  signAgreement: { tab: 'money', act: '去签协议' },
  applySubsidy: { tab: 'subsidy', act: '去申请补贴' },
  returnSubsidy: { tab: 'subsidy', act: '去退回' },
  reviewSubsidy: { tab: 'subsidy', act: '去审核' },
  planSubsidy: { tab: 'subsidy', act: '去列计划' },
  paySubsidy: { tab: 'subsidy', act: '去拨付' },
  handOver: { tab: 'subsidy', act: '去移交' },
  demandRecovery: { tab: 'subsidy', act: '去追回' },
  recover: { tab: 'subsidy', act: '去登记追回' },
}
export const tabOfStep = (event: CaseEvent): { readonly tab: LiftTab; readonly act: string } | null => takenAt[event] ?? null

/** The step as one that needs nothing but a button and perhaps a reason; null for one that is taken elsewhere. */
export const plainStep = (event: CaseEvent): PlainStep | 'file' | null =>
  event === 'file' ? event : (PlainStep.options.find((step) => step === event) ?? null)

/** Steps on, as they stand on the page: what leads on, what the caller may do besides, and what happens by itself. */
export const sortSteps = (next: readonly NextStep[]): { onward: NextStep[]; besides: NextStep[]; byItself: NextStep[] } => {
  const byItself = next.filter(({ actors }) => actors.every((actor) => actor === 'system'))
  const taken = next.filter((step) => !byItself.includes(step))
  return {
    onward: taken.filter(({ event }) => !aside.includes(event)),
    besides: taken.filter(({ event, mine }) => aside.includes(event) && mine),
    byItself,
  }
}
