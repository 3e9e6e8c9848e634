import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant, Role } from '@shared/contract/roles'
import type { DecisionId, VoterId } from '@shared/decision/model'
import type { Caller } from '@functions/platform/caller'
import type { Head, Voter } from './items'
import { type Snapshot, readSnapshot } from './store'
import type { MyVoter } from './view'
import { voterIdOf } from './voterId'

export const watchers: readonly Role[] = ['communityWorker', 'streetOfficer', 'auditor', 'administrator']
export const composers: readonly Role[] = ['communityWorker', 'streetOfficer']

/** Voters that the caller's owner grants would be in this decision, whether or not they are on its roll. */
export const myVoterIds = (caller: Caller, id: DecisionId): Map<VoterId, OwnerGrant> =>
  new Map(caller.owner.map((g) => [voterIdOf(id, g.ownerKey), g]))

export const asMine = (voters: readonly Voter[], ids: ReadonlyMap<VoterId, OwnerGrant>): MyVoter[] =>
  voters.flatMap((v) => {
    const grant = ids.get(v.voterId)
    return grant ? [{ ...v, standing: grant.standing, capacity: grant.capacity }] : []
  })

/** @throws Refusal NOT_FOUND, or WRONG_PLACE when the caller may not act on decisions of its community */
export const mustCompose = (head: Head | null, caller: Caller): Head => {
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(composers, head.community)
  return head
}

/**
 * A published decision for those on its roll and for staff of its place; drafts for staff only.
 * @throws Refusal NOT_FOUND, WRONG_PLACE (staff of elsewhere) or NOT_ON_ROLL (owners of elsewhere)
 */
export const snapshotFor = async (
  caller: Caller,
  id: DecisionId,
): Promise<Snapshot & { readonly mine: readonly MyVoter[]; readonly asStaff: boolean }> => {
  const ids = myVoterIds(caller, id)
  const snapshot = await readSnapshot(id, [...ids.keys()])
  if (!snapshot) throw new Refusal('NOT_FOUND')
  const mine = asMine(snapshot.voters, ids)
  const asStaff = caller.holds(watchers, snapshot.head.community)
  const published = snapshot.head.status !== 'draft' && snapshot.head.status !== 'freezing'
  if (!asStaff && !(published && mine.length > 0)) throw new Refusal(caller.staff.length > 0 ? 'WRONG_PLACE' : 'NOT_ON_ROLL')
  return { ...snapshot, mine, asStaff }
}
