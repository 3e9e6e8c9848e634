import { Refusal } from '@shared/contract/errors'
import type { Digest } from '@shared/kernel/digest'
import type { CaseEvent } from '@shared/retrofit/transitions'
import type { CaseId } from '@shared/retrofit/model'
import type { PlainStep, takeStep } from '@shared/retrofit/stepContract'
import type { Caller } from '@functions/platform/caller'
import type { UseCase } from '@functions/platform/http'
import type { Write } from '@functions/platform/table'
import { type OpenedCase, mustReadCase } from './access'
import { asksAt, asksEnded } from './asks'
import { viewFor } from './cases'
import { lookInto } from './facts'
import type { CaseItem } from './items'
import { type CaseStep, type Moved, caseHasMoved } from './move'
import { packOf } from './pack'
import { moveWith } from './move'
import { readSteps, table } from './store'

/** How often a step that met another writing is decided anew. */
const TRIES = 4

type Look = Awaited<ReturnType<typeof lookInto>>

/** What a step is made of besides its guard: the step itself, fields of the head, further writes. */
export interface Making {
  readonly step: Omit<CaseStep, 'event' | 'actors' | 'personId'>
  readonly set?: Partial<CaseItem>
  readonly facts?: Look['facts']
  readonly also?: (moved: Moved) => readonly Write[]
}

/** The step was taken already, by the same person from the same turn: whoever sends it again sees the case as it is. */
const wasTaken = async (head: CaseItem, turn: number, event: CaseEvent, personId: string): Promise<boolean> =>
  head.turn > turn && (await readSteps(head.caseId)).some((s) => s.turn === turn + 1 && s.step === event && s.by === personId)

/**
 * Takes a step from `turn` on: reads the case and all that its guard looks at, decides, and writes under the condition that nothing of it
 * has changed; else decides anew. `make` says what comes with the step.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, CASE_MOVED, CASE_STEP_NOT_NOW, CASE_NOT_YOURS, CASE_REASON_MISSING, CASE_LACKS
 */
export const stepFrom = async (
  caller: Caller,
  caseId: CaseId,
  turn: number,
  event: CaseEvent,
  make: (opened: OpenedCase, look: Look) => Promise<Making> | Making,
): Promise<void> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const opened = await mustReadCase(caller, caseId)
    const { head, as } = opened
    if (head.turn !== turn) {
      if (await wasTaken(head, turn, event, caller.personId)) return
      throw new Refusal('CASE_MOVED', { state: head.state })
    }
    const look = await lookInto(head)
    const { step, set = {}, facts = look.facts, also } = await make(opened, look)
    const moved = moveWith(head, { ...step, event, actors: as, personId: caller.personId }, facts, set)
    try {
      await table.transact([...moved.writes, ...(also?.(moved) ?? [])])
      return
    } catch (error) {
      if (!caseHasMoved(error)) throw error
    }
  }
  throw new Refusal('CASE_MOVED')
}

const present = (digests: readonly (Digest | null | undefined)[]): Digest[] => digests.filter((d) => d !== undefined && d !== null)

/** Documents that a step rests on. */
const documentsOf = (event: PlainStep, head: CaseItem, { file, steps }: Look): Digest[] => {
  switch (event) {
    case 'appointBody':
      return present([file.facts.BODY.at(-1)?.agreement?.sha256])
    case 'presentScheme':
      return (file.facts.DESIGN.at(-1)?.drawings ?? []).map((drawing) => drawing.sha256)
    case 'submit':
    case 'resubmit':
      return present(Object.values(packOf(head, file, steps)))
    case 'startConstruction':
      return present([file.facts.ANNOUNCEMENT.at(-1)?.file.sha256])
    case 'completeAcceptance':
      return present([file.facts.ACCEPTANCE.at(-1)?.file.sha256, file.facts.INSPECTION.at(-1)?.file.sha256])
    case 'register':
      return present([file.facts.REGISTRATION.at(-1)?.form.sha256])
    default:
      return []
  }
}

/** Days and numbers that the head keeps from a step on. */
const setBy = (event: PlainStep, { file }: Look): Partial<CaseItem> => {
  const [acceptance, inspection, registration] = [
    file.facts.ACCEPTANCE.at(-1),
    file.facts.INSPECTION.at(-1),
    file.facts.REGISTRATION.at(-1),
  ]
  if (event === 'completeAcceptance' && acceptance)
    return { acceptedOn: acceptance.on, usedFrom: acceptance.usedFrom, inspectedUntil: inspection?.validUntil ?? null }
  if (event === 'register' && registration) return { registration: { number: registration.number, on: registration.on } }
  return {}
}

export const take: UseCase<typeof takeStep> = async ({ params: { caseId }, body: { event, turn, reason } }, caller) => {
  await stepFrom(caller, caseId, turn, event, ({ head }, look) => ({
    step: { reason, documents: documentsOf(event, head, look) },
    set: setBy(event, look),
    also: (moved) => [...(event === 'askOpinions' ? asksAt(moved.head, caller.personId) : []), ...asksEnded(moved.head, look.file.asks)],
  }))
  return viewFor(caller, caseId)
}
