import { Refusal } from '@shared/contract/errors'
import { type AgreedFlat, isVoid, signersOf } from '@shared/funding/agreement'
import type { signAgreement, withdrawSignature } from '@shared/funding/agreementContract'
import type { Digest } from '@shared/kernel/digest'
import type { OwnerKey } from '@shared/registry/model'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { DomainEvent } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, caseHasMoved, mustReadCase } from '@functions/retrofit/exports'
import { fundingEvent, signerOf } from './access'
import { agreedStep, mustBeTime } from './agreement'
import { houseOf, ownersNow } from './house'
import type { AgreementItem, SignerItem } from './items'
import { signsFor } from './signers'
import { keys, readAgreement, readSigner, sealedIn, table } from './store'
import { countSignature, takeBack } from './store/agreement'
import { viewFor } from './view'

/** How often a lost race is looked at anew. */
const ATTEMPTS = 6

export interface Builder {
  readonly ownerKey: OwnerKey
  readonly flats: readonly AgreedFlat[]
}

/** The builder that `signer` stands for. @throws Refusal NOT_A_BUILDER */
export const builderOf = (agreement: AgreementItem, signer: string): Builder => {
  const found = signersOf(agreement.content.flats).find(({ ownerKey }) => signerOf(agreement.content.caseId, ownerKey) === signer)
  if (!found) throw new Refusal('NOT_A_BUILDER')
  return found
}

/** An agreement that is out for signature and rests on the present scheme. @throws Refusal NOT_FOUND, AGREEMENT_OVER */
export const mustBeOut = (agreement: AgreementItem | null, head: CaseItem): AgreementItem => {
  if (!agreement) throw new Refusal('NOT_FOUND')
  if (agreement.state === 'replaced' || isVoid(agreement.content, head)) throw new Refusal('AGREEMENT_OVER')
  return agreement
}

/** Whoever signed must still own the flats; a buyer signs a new version. @throws Refusal BUILDERS_CHANGED */
const mustStillOwn = async (head: CaseItem, agreement: AgreementItem): Promise<void> => {
  const roll = ownersNow(await houseOf(head))
  const changed = agreement.content.flats.filter(({ flat, ownerKey }) => roll.get(flat) !== ownerKey)
  if (changed.length > 0) throw new Refusal('BUILDERS_CHANGED', { rooms: changed.map(({ label }) => label) })
}

/** The signature that is to count, made from where the builder stands now; null: it counts already. */
type Draw = (standing: SignerItem | null) => { readonly item: SignerItem; readonly event: DomainEvent } | null

/**
 * Counts a signature. The one that completes the agreement takes the case on in the same transaction. Of several at the same moment the
 * conditions let one be the last; the others read anew and see whether they are.
 * @throws Refusal AGREEMENT_OVER, AGREEMENT_NOT_NOW, AGREEMENT_DIFFERS, BUILDERS_CHANGED, CASE_MOVED
 */
export const count = async (
  caseId: CaseId,
  version: number,
  signer: string,
  digest: Digest | null,
  by: Caller,
  draw: Draw,
): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [{ head }, found, standing] = await Promise.all([
      mustReadCase(by, caseId),
      readAgreement(caseId, version),
      readSigner(caseId, version, signer),
    ])
    const agreement = mustBeOut(found, head)
    const drawn = draw(standing)
    if (!drawn) return
    mustBeTime(head)
    if (digest !== null && digest !== agreement.digest) throw new Refusal('AGREEMENT_DIFFERS')
    await mustStillOwn(head, agreement)
    const last = agreement.unsigned === 1
    const move = last ? agreedStep(head, { actors: ['system'], personId: by.personId }, agreement.digest, version) : []
    try {
      return await table.transact([...countSignature(caseId, agreement, drawn.item, last, now(), drawn.event), ...move])
    } catch (error) {
      if (!(error instanceof ConditionFailed) && !caseHasMoved(error)) throw error
    }
  }
  throw new Refusal('CASE_MOVED')
}

/** The builder, when the caller signs for it. @throws Refusal NOT_A_BUILDER */
const mustSignFor = (caller: Caller, agreement: AgreementItem, signer: string): Builder => {
  const builder = builderOf(agreement, signer)
  if (!signsFor(caller, builder.ownerKey)) throw new Refusal('NOT_A_BUILDER')
  return builder
}

const amountFacts = (agreement: AgreementItem, { flats }: Builder) => ({
  ...{ version: agreement.content.version, digest: agreement.digest },
  rooms: flats.map(({ flat }) => flat),
})

export const sign: UseCase<typeof signAgreement> = async ({ params: { caseId, version }, body }, caller) => {
  const { signer, digest, signature } = body
  const [{ head }, found] = await Promise.all([mustReadCase(caller, caseId), readAgreement(caseId, version)])
  const agreement = mustBeOut(found, head)
  const builder = mustSignFor(caller, agreement, signer)
  await count(caseId, version, signer, digest, caller, (standing) => {
    if (standing?.state === 'signed') return null
    const turn = (standing?.turn ?? 0) + 1
    const ink = seal(JSON.stringify(signature), sealedIn(keys.act(caseId, version, signer, turn), 'ink'))
    const facts = { ...amountFacts(agreement, builder), way: 'phone' }
    return {
      item: { signer, ownerKey: builder.ownerKey, turn, state: 'signed', way: 'phone', at: now(), digest, by: caller.personId, ink },
      event: fundingEvent('agreementSigned', head, caller.personId, facts),
    }
  })
  return viewFor(caller, caseId)
}

export const withdraw: UseCase<typeof withdrawSignature> = async ({ params: { caseId, version }, body: { signer } }, caller) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [{ head }, found, standing] = await Promise.all([
      mustReadCase(caller, caseId),
      readAgreement(caseId, version),
      readSigner(caseId, version, signer),
    ])
    const agreement = mustBeOut(found, head)
    const builder = mustSignFor(caller, agreement, signer)
    if (standing?.state === 'withdrawn') break
    if (agreement.state === 'complete') throw new Refusal('AGREEMENT_COMPLETE')
    if (standing?.state !== 'signed') throw new Refusal('NOT_SIGNED')
    const { ownerKey, way, digest, turn } = standing
    const item: SignerItem = { signer, ownerKey, way, digest, turn: turn + 1, state: 'withdrawn', at: now(), by: caller.personId }
    const event = fundingEvent('signatureWithdrawn', head, caller.personId, amountFacts(agreement, builder))
    try {
      await table.transact(takeBack(caseId, agreement, item, event))
      break
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  return viewFor(caller, caseId)
}
