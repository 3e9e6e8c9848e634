import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { decideProof } from '@shared/volunteer/deskContract'
import type { showProof } from '@shared/volunteer/ownContract'
import { confirmedFile, evidenceSeen } from '@functions/content/exports'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustKeep } from './access'
import { orEdited } from './again'
import { personEvent } from './event'
import { fileOf } from './file'
import { ProofItem } from './items'
import { ownView } from './own'
import { sealedIn } from './sealed'
import { keys, readProfile, table } from './store'
import { proofWrite, standingWrite } from './store/profile'

const readProof = async (key: ReturnType<typeof keys.proof>): Promise<ProofItem | null> => {
  const item = await table.get(key)
  return item && ProofItem.parse(item)
}

export const show: UseCase<typeof showProof> = async ({ body: { kind, last4, from, until, file } }, { personId }) => {
  const [profile, before, photo] = await Promise.all([readProfile(personId), readProof(keys.proof(personId, kind)), confirmedFile(file)])
  if (!profile) throw new Refusal('NOT_FOUND')
  if (profile.state === 'left' || profile.state === 'suspended') throw new Refusal('VOLUNTEER_NOT_ACTIVE')
  if (until < dayOf(now())) throw new Refusal('PROOF_EXPIRED')
  if (photo?.requestedBy !== personId || photo.purpose !== 'evidence') throw new Refusal('FILE_MISSING')
  if (before?.file === file) return ownView(personId)
  const next: ProofItem = {
    ...{ personId, kind, last4, from, until, file, state: 'waiting', shownAt: now(), reason: null, version: (before?.version ?? 0) + 1 },
  }
  await orEdited(
    table.transact([
      proofWrite(before, next, profile.place, personEvent('proofShown', profile, personId, { kind })),
      standingWrite(profile, next, before?.state === 'waiting'),
    ]),
  )
  return ownView(personId)
}

export const decide: UseCase<typeof decideProof> = async ({ params: { personId, kind }, body: { version, verdict } }, caller) => {
  const profile = await mustKeep(caller, personId)
  if (personId === caller.personId) throw new Refusal('OWN_VOLUNTEER')
  const key = keys.proof(personId, kind)
  const before = await readProof(key)
  if (!before) throw new Refusal('NOT_FOUND')
  const state = verdict.is
  if (before.version === version + 1 && before.state === state) return fileOf(caller, profile)
  if (before.version !== version || before.state !== 'waiting') throw new Refusal('EDITED_BY_OTHER')
  const reason = verdict.is === 'refused' ? seal(verdict.reason, sealedIn(key, 'reason')) : null
  const next: ProofItem = { ...before, state, reason, version: version + 1 }
  await orEdited(
    table.transact([
      proofWrite(before, next, profile.place, personEvent('proofDecided', profile, caller.personId, { kind, state, until: next.until })),
      standingWrite(profile, next, true),
    ]),
  )
  if (before.file) await evidenceSeen([before.file])
  return fileOf(caller, profile)
}
