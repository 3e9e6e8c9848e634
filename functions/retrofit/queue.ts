import type { PlaceId } from '@shared/kernel/place'
import type { LastDay } from '@shared/kernel/workday'
import type { CaseActor } from '@shared/retrofit/state'
import { dueOf, turnOf } from '@shared/retrofit/turn'
import { now } from '@functions/platform/clock'
import type { Write } from '@functions/platform/table'
import type { CaseItem } from './items'
import { queueWrite, unqueueWrite } from './store'

/** Where a role sits: the community and the street have their own queues, the bureaus that of the district. */
const seatOf = (role: CaseActor, head: CaseItem): PlaceId => {
  if (role === 'communityWorker') return head.community
  return role === 'streetOfficer' ? head.street : head.district
}

const isStaff = (actor: CaseActor): boolean => actor !== 'builder' && actor !== 'system'

/** Staff in whose queue a case of this state stands. */
export const queuesOf = (state: CaseItem['state']): CaseActor[] => turnOf(state).filter(isStaff)

/** Puts the case into the queues of `roles` and takes it out of those it stood in before. */
export const queueWrites = (before: CaseItem, after: CaseItem, roles: readonly CaseActor[], due: LastDay | null): Write[] => {
  const { caseId, title, where, state, since } = after
  const item = { caseId, title, where, state, since, due: due?.day ?? null, provisional: due?.provisional ?? false }
  return [
    ...roles.map((role) => queueWrite(role, seatOf(role, after), item)),
    ...before.queues.filter((role) => !roles.includes(role)).map((role) => unqueueWrite(caseId, role, now())),
  ]
}

/** The queues of a case as its state has it. */
export const queuedByState = (before: CaseItem, after: CaseItem): Write[] => queueWrites(before, after, queuesOf(after.state), dueOf(after))
