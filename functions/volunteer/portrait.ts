import { Refusal } from '@shared/contract/errors'
import type { decidePortrait } from '@shared/volunteer/deskContract'
import type { sendPortrait, withdrawPortrait } from '@shared/volunteer/ownContract'
import { confirmedFile } from '@functions/content/exports'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustKeep } from './access'
import { again, orEdited } from './again'
import { personEvent } from './event'
import { fileOf } from './file'
import type { PortraitItem, ProfileItem } from './items'
import { ownView } from './own'
import { sealedIn } from './sealed'
import { isNew, keys, readProfile, table } from './store'
import { portraitWrites, readPortrait, waitingWrite } from './store/portrait'

export const send: UseCase<typeof sendPortrait> = async ({ body: { file, version } }, { personId }) => {
  const [profile, before, photo] = await Promise.all([readProfile(personId), readPortrait(personId), confirmedFile(file)])
  if (!profile) throw new Refusal('NOT_FOUND')
  if (photo?.requestedBy !== personId || photo.purpose !== 'volunteerPortrait') throw new Refusal('FILE_MISSING')
  if (before?.waiting === file || before?.shown === file) return ownView(personId)
  if ((before?.version ?? 0) !== version) throw new Refusal('EDITED_BY_OTHER')
  const at = now()
  const next: PortraitItem = {
    ...{ personId, waiting: file, sentAt: at, shown: before?.shown ?? null, checkedAt: before?.checkedAt ?? null },
    ...{ reason: null, version: version + 1 },
  }
  const event = personEvent('portraitSent', profile, personId)
  try {
    await table.transact([...portraitWrites(before, next, profile.place, at, event), waitingWrite(before, next)])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const code = error.has('mayShow') ? 'VOLUNTEER_NOT_ACTIVE' : error.has('stillKept') ? 'FILE_MISSING' : 'EDITED_BY_OTHER'
    throw new Refusal(code, {}, error.message)
  }
  return ownView(personId)
}

/** Nothing of it is kept but that there was one. */
const without = (before: PortraitItem): PortraitItem => ({
  ...{ personId: before.personId, waiting: null, sentAt: null, shown: null, checkedAt: null, reason: null },
  version: before.version + 1,
})

/** Whatever the community decides meanwhile, it is taken back. */
export const takeBack: UseCase<typeof withdrawPortrait> = async (_, { personId }) => {
  await again(
    async () => {
      const [profile, before] = await Promise.all([readProfile(personId), readPortrait(personId)])
      if (!profile) throw new Refusal('NOT_FOUND')
      if (!before || (before.waiting === null && before.shown === null)) return
      const next = without(before)
      const event = personEvent('portraitTakenBack', profile, personId)
      await table.transact([...portraitWrites(before, next, profile.place, now(), event), waitingWrite(before, next)])
    },
    () => true,
  )
  return ownView(personId)
}

/** For whoever leaves: writes by which their portrait goes, and what waited of it. Where there is none, none may have come meanwhile. */
export const leavingPortrait = (
  before: PortraitItem | null,
  profile: ProfileItem,
): { readonly writes: Write[]; readonly waited: number } => {
  if (!before) return { writes: [{ check: keys.portrait(profile.personId), when: [isNew] }], waited: 0 }
  const event = personEvent('portraitTakenBack', profile, profile.personId)
  return {
    writes: portraitWrites(before, without(before), profile.place, now(), event),
    waited: before.waiting ? 1 : 0,
  }
}

export const decide: UseCase<typeof decidePortrait> = async ({ params: { personId }, body: { version, verdict } }, caller) => {
  const profile = await mustKeep(caller, personId)
  if (personId === caller.personId) throw new Refusal('OWN_VOLUNTEER')
  const before = await readPortrait(personId)
  if (!before) throw new Refusal('NOT_FOUND')
  const { waiting, shown } = before
  const agrees = verdict.is === 'themself' ? shown !== null && before.reason === null : before.reason !== null
  if (before.version === version + 1 && waiting === null && agrees) return fileOf(caller, profile)
  if (before.version !== version || (waiting === null && (shown === null || verdict.is === 'themself')))
    throw new Refusal('EDITED_BY_OTHER')
  const at = now()
  const decided = { ...before, waiting: null, sentAt: null, version: version + 1 }
  const next: PortraitItem =
    verdict.is === 'themself'
      ? { ...decided, shown: waiting, checkedAt: at, reason: null }
      : {
          ...decided,
          // What waits is looked at first; without it the checked one is meant.
          ...(waiting === null && { shown: null, checkedAt: null }),
          reason: seal(verdict.reason, sealedIn(keys.portrait(personId), 'reason')),
        }
  const event = personEvent('portraitDecided', profile, caller.personId, { verdict: verdict.is })
  await orEdited(table.transact([...portraitWrites(before, next, profile.place, at, event), waitingWrite(before, next)]))
  return fileOf(caller, profile)
}
