import * as z from 'zod'
import type { openCase, readCase } from '@shared/audit/contract'
import { Refusal } from '@shared/contract/errors'
import type { StaffRole } from '@shared/contract/roles'
import { MINUTE, plus } from '@shared/kernel/instant'
import { type CaseSubject, caseLines, caseSubject } from '@functions/decision/exports'
import { attemptLines, messageLines } from '@functions/outreach/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { AuditEntry } from '@shared/audit/model'
import { append } from './exports'
import { entryKey, eventKey, table } from './store'

const examiners: readonly StaffRole[] = ['auditor', 'streetOfficer']
/** How long a file stays open after its reason was given. */
const OPEN_FOR = 30 * MINUTE
const OPENED = 'audit.caseOpened'

/** @throws Refusal NOT_FOUND, also for a draft, of which there is nothing to look into; WRONG_PLACE */
const subjectFor = async (caller: Caller, id: CaseSubject['decisionId']): Promise<CaseSubject> => {
  const subject = await caseSubject(id)
  if (!subject) throw new Refusal('NOT_FOUND')
  caller.mustHold(examiners, subject.community)
  return subject
}

/** The opening is in the log before anybody is shown anything. */
export const openCaseUseCase: UseCase<typeof openCase> = async ({ params: { decisionId }, body: { reason } }, caller) => {
  const { community, resultOut } = await subjectFor(caller, decisionId)
  const event = eventOf({
    type: OPENED,
    subject: `decision:${decisionId}`,
    place: community,
    actor: caller.personId,
    facts: { reason },
  })
  await append(event)
  return { openingId: event.id, at: event.at, until: plus(event.at, OPEN_FOR), resultOut }
}

const Mark = z.object({ subject: z.string(), sequence: z.number().int() })

/** The log itself says who opened what and when. @throws Refusal CASE_NOT_OPEN */
const mustBeOpen = async (caller: Caller, { decisionId }: CaseSubject, openingId: string): Promise<void> => {
  const mark = Mark.safeParse(await table.get(eventKey(openingId)))
  const entry = mark.success ? AuditEntry.safeParse(await table.get(entryKey(mark.data.subject, mark.data.sequence))) : null
  const opening = entry?.success ? entry.data : null
  const own = opening?.type === OPENED && opening.subject === `decision:${decisionId}` && opening.actor === caller.personId
  if (!own || now() >= plus(opening.at, OPEN_FOR)) throw new Refusal('CASE_NOT_OPEN')
}

const PAGE = 100

export const readCaseUseCase: UseCase<typeof readCase> = async ({ params: { decisionId, openingId, part }, query }, caller) => {
  const subject = await subjectFor(caller, decisionId)
  await mustBeOpen(caller, subject, openingId)
  const [cursor, limit] = [query.cursor, query.limit ?? PAGE]
  if (part === 'attempts') return attemptLines(decisionId, cursor, limit)
  if (part === 'messages') return messageLines(decisionId, cursor, limit)
  return caseLines(subject, part, cursor, limit)
}
