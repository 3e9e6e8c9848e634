import { Refusal } from '@shared/contract/errors'
import type { checkPaper, enterPaper } from '@shared/funding/agreementContract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadCase } from '@functions/retrofit/exports'
import { fundingEvent, keptFile } from './access'
import { mustBeTime } from './agreement'
import type { SignerItem } from './items'
import { builderOf, count, mustBeOut } from './sign'
import { readAgreement, readSigner, table } from './store'
import { noteAct } from './store/agreement'
import { viewFor } from './view'

const workers = ['communityWorker', 'streetOfficer'] as const

/** A paper that a builder signed waits for somebody else's eyes; until then it counts for nothing. */
export const enter: UseCase<typeof enterPaper> = async ({ params: { caseId, version }, body }, caller) => {
  const { signer, digest } = body
  const [{ head }, found, standing] = await Promise.all([
    mustReadCase(caller, caseId),
    readAgreement(caseId, version),
    readSigner(caseId, version, signer),
  ])
  caller.mustHold(workers, head.community)
  const agreement = mustBeOut(found, head)
  const { ownerKey, flats } = builderOf(agreement, signer)
  // Nobody deals with the signature of the own home.
  if (caller.ownerOf(ownerKey)) throw new Refusal('PAPER_OTHER_READER')
  if (digest !== agreement.digest) throw new Refusal('AGREEMENT_DIFFERS')
  if (standing?.state === 'paperWaits' && standing.scan?.fileId === body.scan) return viewFor(caller, caseId)
  if (standing?.state === 'signed' || standing?.state === 'paperWaits') throw new Refusal('PAPER_STANDS')
  mustBeTime(head)
  const scan = await keptFile(caller, head, body.scan)
  if (!scan) throw new Refusal('FILE_MISSING')
  const turn = (standing?.turn ?? 0) + 1
  const item: SignerItem = { signer, ownerKey, turn, state: 'paperWaits', way: 'paper', at: now(), digest, by: caller.personId, scan }
  const facts = { version, digest, rooms: flats.map(({ flat }) => flat), scan: scan.sha256 }
  try {
    await table.transact(noteAct(caseId, agreement, item, fundingEvent('paperEntered', head, caller.personId, facts)))
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('PAPER_STANDS') : error
  }
  return viewFor(caller, caseId)
}

/** The second pair of eyes. A paper that is right counts as the signature it is; another stays to be read with the reason. */
export const check: UseCase<typeof checkPaper> = async ({ params: { caseId, version, signer }, body }, caller) => {
  const [{ head }, found, standing] = await Promise.all([
    mustReadCase(caller, caseId),
    readAgreement(caseId, version),
    readSigner(caseId, version, signer),
  ])
  caller.mustHold(workers, head.community)
  const agreement = mustBeOut(found, head)
  const { ownerKey, flats } = builderOf(agreement, signer)
  const done = body.right ? standing?.state === 'signed' : standing?.state === 'paperRefused'
  if (done && standing?.way === 'paper' && standing.checkedBy === caller.personId) return viewFor(caller, caseId)
  if (standing?.state !== 'paperWaits') throw new Refusal('PAPER_STANDS')
  if (standing.by === caller.personId || caller.ownerOf(ownerKey)) throw new Refusal('PAPER_OTHER_READER')
  const facts = { version, digest: agreement.digest, rooms: flats.map(({ flat }) => flat), way: 'paper', scan: standing.scan?.sha256 }
  const checked = { at: now(), checkedBy: caller.personId }
  if (body.right) {
    await count(caseId, version, signer, null, caller, (present) => {
      if (present?.state === 'signed') return null
      if (present?.state !== 'paperWaits' || present.turn !== standing.turn) throw new Refusal('PAPER_STANDS')
      const item: SignerItem = { ...present, ...checked, turn: present.turn + 1, state: 'signed' }
      return { item, event: fundingEvent('paperConfirmed', head, caller.personId, facts) }
    })
    return viewFor(caller, caseId)
  }
  const item: SignerItem = { ...standing, ...checked, turn: standing.turn + 1, state: 'paperRefused', reason: body.reason }
  try {
    await table.transact(noteAct(caseId, agreement, item, fundingEvent('paperRefused', head, caller.personId, facts)))
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal('PAPER_STANDS') : error
  }
  return viewFor(caller, caseId)
}
