import { Refusal } from '@shared/contract/errors'
import { bureauRoles } from '@shared/contract/roles'
import { caseWatchers } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import type { CaseActor } from '@shared/retrofit/state'
import type { Caller } from '@functions/platform/caller'
import type { CaseItem } from './items'
import { readHead } from './store'

const staffActors = ['communityWorker', 'streetOfficer', ...bureauRoles] as const

/** In which parts the caller may act on a case: staff of its place, and whoever votes for a home that represents the builders. */
export const actorsOf = (caller: Caller, head: CaseItem): CaseActor[] => {
  const represents = caller.owner.some((g) => g.standing === 'voter' && head.builderReps.some((rep) => rep === g.ownerKey))
  const staff = staffActors.filter((role) => caller.holds([role], head.community))
  return represents ? ['builder', ...staff] : [...staff]
}

export interface OpenedCase {
  readonly head: CaseItem
  /** In which parts the caller acts on it; empty for neighbours who look. */
  readonly as: CaseActor[]
  /** The caller owns a flat in its units, in whatever standing. */
  readonly owner: boolean
}

const asReader = (caller: Caller, head: CaseItem): OpenedCase => {
  const owner = caller.ownedIn(head.units).length > 0
  if (!owner && !caller.holds(caseWatchers, head.community)) throw new Refusal('WRONG_PLACE')
  return { head, as: actorsOf(caller, head), owner }
}

/** A case for staff of its place, bureaus of its district and owners of its units. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustReadCase = async (caller: Caller, caseId: CaseId): Promise<OpenedCase> => {
  const head = await readHead(caseId)
  if (!head) throw new Refusal('NOT_FOUND')
  return asReader(caller, head)
}

/** A case for those who act on it in one of `actors`. @throws Refusal NOT_FOUND, WRONG_PLACE, CASE_NOT_YOURS */
export const mustActOn = async (caller: Caller, caseId: CaseId, actors: readonly CaseActor[]): Promise<OpenedCase> => {
  const opened = await mustReadCase(caller, caseId)
  if (!actors.some((actor) => opened.as.includes(actor))) throw new Refusal('CASE_NOT_YOURS', { state: opened.head.state })
  return opened
}
