import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { volunteerWatchers } from '@shared/volunteer/access'
import type { decideVolunteer, listVolunteers, revealVolunteer } from '@shared/volunteer/deskContract'
import { isMinorOn } from '@shared/volunteer/needs'
import { relationNames } from '@shared/volunteer/person'
import type { VolunteerState } from '@shared/volunteer/volunteer'
import { PersonId } from '@shared/identity/model'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { mustKeep } from './access'
import { orEdited } from './again'
import { personEvent } from './event'
import { fileOf, linesOf } from './file'
import { ProfileItem } from './items'
import { nameOf, phoneOf } from './names'
import { guardianOf } from './person'
import { sealedIn } from './sealed'
import { districtOf, index, insidePlace, keys, readProfiles, table } from './store'
import { countedWrites, profileWrite } from './store/profile'

const PAGE = 50

export const list: UseCase<typeof listVolunteers> = async ({ query: { place, state, cursor, limit } }, caller) => {
  caller.mustHold(volunteerWatchers, place)
  const district = districtOf(place)
  const pk = state === 'proofs' ? index.proofs(district) : index.volunteers(district, state)
  const found = await table.query({ pk, prefix: insidePlace(place), index: 'byKey', limit: limit ?? PAGE, cursor })
  if (state !== 'proofs') return { items: await linesOf(found.items.map((item) => ProfileItem.parse(item))), cursor: found.cursor }
  const ids = [...new Set(found.items.map((item) => PersonId.parse(item.personId)))]
  const profiles = await readProfiles(ids)
  return { items: await linesOf(ids.flatMap((id) => profiles.get(id) ?? [])), cursor: found.cursor }
}

type Verdict = Parameters<UseCase<typeof decideVolunteer>>[0]['body']['verdict']

/** From which states a verdict leads where. */
const steps: Record<Verdict['is'], { readonly from: readonly VolunteerState[]; readonly to: VolunteerState }> = {
  accept: { from: ['waiting'], to: 'active' },
  return: { from: ['waiting'], to: 'returned' },
  suspend: { from: ['active', 'waiting', 'returned'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
}

export const decide: UseCase<typeof decideVolunteer> = async ({ params: { personId }, body: { version, verdict } }, caller) => {
  const before = await mustKeep(caller, personId)
  if (personId === caller.personId) throw new Refusal('OWN_VOLUNTEER')
  const { from, to } = steps[verdict.is]
  if (before.version === version + 1 && before.state === to && before.decidedBy === caller.personId) return fileOf(caller, before)
  if (before.version !== version) throw new Refusal('EDITED_BY_OTHER')
  if (!from.includes(before.state)) throw new Refusal('VOLUNTEER_NOT_NOW', { state: before.state })
  const at = now()
  if (verdict.is === 'accept' && isMinorOn(before.adultFrom, dayOf(at)) && !verdict.guardianRung) throw new Refusal('GUARDIAN_NOT_RUNG')
  const next: ProfileItem = {
    ...before,
    ...{ state: to, decidedAt: at, decidedBy: caller.personId, version: version + 1 },
    reason: 'reason' in verdict && verdict.is !== 'restore' ? seal(verdict.reason, sealedIn(keys.profile(personId), 'reason')) : null,
    suspendedUntil: verdict.is === 'suspend' ? verdict.until : null,
  }
  const event = personEvent(
    { accept: 'accepted', return: 'returned', suspend: 'suspended', restore: 'restored' }[verdict.is],
    next,
    caller.personId,
    verdict.is === 'suspend' ? { until: verdict.until } : {},
  )
  await orEdited(table.transact([profileWrite(before, next, event), ...countedWrites(before, next)]))
  return fileOf(caller, next)
}

/** Whole names and numbers after noting who asked and why: one that could not be noted is not shown. */
export const reveal: UseCase<typeof revealVolunteer> = async ({ params: { personId }, body: { reason } }, caller) => {
  const profile = await mustKeep(caller, personId)
  const [revealId, at] = [newUlid(), now()]
  const event = personEvent('phoneRevealed', profile, caller.personId, { reason, revealId })
  const noted = { revealId, volunteer: personId, reason, note: seal('', revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, caller.personId, noted, event))) throw new Refusal('REVEALS_USED_UP')
  const guardian = guardianOf(profile)
  return {
    people: [
      { who: '志愿者', name: nameOf(profile), phone: phoneOf(profile) },
      ...(guardian ? [{ who: relationNames[guardian.relation], name: guardian.name, phone: guardian.phone }] : []),
    ],
    left: await revealsLeft(table, caller.personId, at),
  }
}
