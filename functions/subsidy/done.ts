import { CaseId } from '@shared/retrofit/model'
import { readCase } from '@functions/retrofit/exports'
import type { DomainEvent } from '@functions/platform/outbox'
import { table } from './store'
import { doneWrite } from './store/district'

/**
 * Hears that a lift was registered for use, which is what counts as done (完成) in the assessment of the streets.
 * The same event again writes the same.
 */
export const countRegistered = async ({ type, subject }: DomainEvent): Promise<void> => {
  if (type !== 'retrofit.register') return
  const caseId = CaseId.parse(subject.slice('case:'.length))
  const head = await readCase(caseId)
  if (!head?.registration) return
  await table.write(doneWrite(head.district, { caseId, street: head.street, registeredOn: head.registration.on }))
}
