import { Refusal } from '@shared/contract/errors'
import type { readFunding, saveActuals, savePlan } from '@shared/funding/contract'
import { budgetTotal } from '@shared/funding/budget'
import { addFen } from '@shared/kernel/money'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { fundingEvent, keptFiles, mustPrepare } from './access'
import { putActuals, putPlan } from './store'
import { viewFor, viewOf } from './view'

export const read: UseCase<typeof readFunding> = ({ params }, caller) => viewFor(caller, params.caseId)

const changed = (error: unknown): never => {
  throw error instanceof ConditionFailed ? new Refusal('FUNDING_CHANGED') : error
}

/** The plan may be incomplete while people work on it; what lacks comes back with it. */
export const save: UseCase<typeof savePlan> = async ({ params: { caseId }, body: { turn, plan } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const event = fundingEvent('planSaved', opened.head, caller.personId, { turn: turn + 1, total: budgetTotal(plan.budget) })
  await putPlan(caseId, { plan, turn: turn + 1 }, event).catch(changed)
  return viewOf(caller, opened)
}

/** What the lift came to. Each saving is kept, so that a figure that was corrected stays to be read. */
export const settle: UseCase<typeof saveActuals> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { version, subsidy } = body
  const files = await keptFiles(caller, opened.head, [...new Set(body.lines.flatMap(({ invoices }) => invoices))])
  const byId = new Map(files.map((file) => [file.fileId, file]))
  const lines = body.lines.map(({ kind, amount, invoices }) => ({ kind, amount, invoices: invoices.flatMap((id) => byId.get(id) ?? []) }))
  const facts = { version: version + 1, total: addFen(lines.flatMap(({ amount }) => amount ?? [])), subsidy, invoices: files.length }
  const event = fundingEvent('actualsSaved', opened.head, caller.personId, facts)
  await putActuals(caseId, { version: version + 1, subsidy, lines }, event).catch(changed)
  return viewOf(caller, opened)
}
