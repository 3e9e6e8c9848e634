import { Refusal } from '@shared/contract/errors'
import type { FileId } from '@shared/content/model'
import type { transferFlat as transferEndpoint } from '@shared/identity/bindingContract'
import { transferRefusal } from '@shared/identity/capacity'
import type { PersonId } from '@shared/identity/model'
import { type PlaceId, covers } from '@shared/kernel/place'
import { parseCertificate, parsePhone } from '@shared/registry/certificate'
import type { OwnerKey } from '@shared/registry/model'
import { normaliseName } from '@shared/registry/normalise'
import type { Owner } from '@shared/registry/owners'
import { confirmedFiles } from '@functions/content/exports'
import { votesRunningOver } from '@functions/decision/exports'
import { ownerHome, transferFlat as transferOnRoll } from '@functions/registry/exports'
import type { UseCase } from '@functions/platform/http'
import { workersStanding } from './staffAct'
import { released } from './release'
import { changeVoter, readVoter } from './voter'

/** A new owner in the spelling of the import. @throws Refusal BAD_REQUEST with the field that does not read */
const ownerOf = ({ name, idNumber, phone }: { name: string; idNumber: string; phone: string }): Owner => {
  const id = idNumber === '' ? null : parseCertificate(idNumber)
  const mobile = phone === '' ? null : parsePhone(phone)
  if (idNumber !== '' && id === null) throw new Refusal('BAD_REQUEST', { field: 'idNumber' }, 'certificate number does not read')
  if (phone !== '' && mobile === null) throw new Refusal('BAD_REQUEST', { field: 'phone' }, 'phone does not read')
  return { name: normaliseName(name), idNumber: id, phone: mobile }
}

/** What the worker saw stays beside the roll that follows from it. @throws Refusal FILE_MISSING unless it is a proof from this place */
const mustBeProofOf = async (unit: PlaceId, proof: FileId): Promise<void> => {
  const file = (await confirmedFiles([proof])).get(proof)
  if (file?.purpose !== 'proof' || !covers(file.place, unit)) throw new Refusal('FILE_MISSING', { fileId: proof })
}

/** Whoever has no flat left has no vote left. */
const releaseSold = async (ownerKey: OwnerKey, place: PlaceId, actor: PersonId, note: string): Promise<void> => {
  if (await ownerHome(ownerKey)) return
  await changeVoter(ownerKey, await readVoter(ownerKey), async (before) => {
    const hasPeople = before && (before.personId || before.coOwners.length > 0)
    return hasPeople ? released({ ownerKey, place, actor, why: 'sold', note: note || null }, before) : { settled: null }
  })
}

/**
 * New owners of one flat, while no vote runs over it: a frozen roll stands until its vote is over, meanwhile the buyer is bound as
 * transferee (DOMAIN §1.4). The roll changes first; a release that is interrupted is made up for by sending the transfer again.
 */
export const transferFlat: UseCase<typeof transferEndpoint> = async ({ params: { placeId: unit }, body }, caller) => {
  const { room, ownerKey, version, proof } = body
  await workersStanding(caller, unit)
  const owners = body.owners.map(ownerOf)
  if (proof) await mustBeProofOf(unit, proof)
  const votes = await votesRunningOver(unit, ownerKey)
  const refusal = transferRefusal(votes)
  if (refusal) throw new Refusal(refusal, votes[0] ? { title: votes[0].title, closesAt: votes[0].closesAt } : {})
  const flat = await transferOnRoll({ unit, room, from: ownerKey, version, owners, proof, actor: caller.personId })
  await releaseSold(ownerKey, unit, caller.personId, body.note)
  return { flat, version: version + 1 }
}
