import { Refusal } from '@shared/contract/errors'
import { covers, levelOf } from '@shared/kernel/place'
import { needsLicence } from '@shared/retrofit/body'
import type { nameBuilders, offerToBuild, recordBody, recordPreCheck, setTerms } from '@shared/retrofit/fileContract'
import { eligibilityOf } from '@shared/retrofit/preCheck'
import { writing } from '@shared/retrofit/when'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustReadCase } from './access'
import { fileOf, filesFor } from './files'
import { ownersOf } from './flats'
import { caseEvent, recordFact, writeDown } from './record'
import { table } from './store'
import { offerWrite, termsWrite } from './store/file'

export const setTermsUseCase: UseCase<typeof setTerms> = async ({ params, body }, caller) => {
  const occupiedFlats = [...new Set(body.occupiedFlats)].sort()
  await writeDown(caller, params.caseId, writing.terms, async ({ head }) => {
    if (occupiedFlats.some((flat) => levelOf(flat) !== 'flat' || !head.units.some((unit) => covers(unit, flat))))
      throw new Refusal('CASE_FLATS')
    const terms = { units: head.units, levelEntry: body.levelEntry, occupiedFlats }
    const facts = { levelEntry: terms.levelEntry, occupiedFlats }
    const event = caseEvent('termsSet', head, caller.personId, facts)
    return { reply: null, set: { terms }, writes: [termsWrite(head, terms, event)] }
  })
  return {}
}

export const preCheck: UseCase<typeof recordPreCheck> = async ({ params, body }, caller) => {
  const found = eligibilityOf(body)
  await recordFact(caller, params.caseId, writing.preCheck, async () => ({
    kind: 'PRECHECK',
    fact: body,
    type: 'preChecked',
    facts: { outcome: found.outcome },
    set: { storeys: body.storeysAbove },
  }))
  return { outcome: found.outcome, reasons: [...found.reasons] }
}

/** A home speaks for itself; nothing follows from it until a worker names the builders. */
export const offer: UseCase<typeof offerToBuild> = async ({ params: { caseId, ownerKey }, body }, caller) => {
  const { head } = await mustReadCase(caller, caseId)
  const grant = caller.ownedIn(head.units).find((one) => one.ownerKey === ownerKey)
  if (!grant) throw new Refusal('NOT_BOUND')
  if (grant.standing !== 'voter') throw new Refusal('NOT_THE_VOTER')
  if (head.state === 'cancelled' || head.state === 'operating') throw new Refusal('CASE_STEP_NOT_NOW', { state: head.state })
  await table.write(offerWrite(caseId, { ownerKey, ...body, at: now() }))
  return {}
}

export const builders: UseCase<typeof nameBuilders> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.builders, async (opened) => {
    const { head } = opened
    const [named, files] = await Promise.all([ownersOf(head, body.flats), filesFor(opened, caller, [body.fileId])])
    const reps = body.reps.map((flat) => named.find((builder) => builder.flats.includes(flat))?.ownerKey)
    const known = reps.filter((rep) => rep !== undefined)
    if (known.length !== reps.length) throw new Refusal('CASE_FLATS')
    const builderReps = [...new Set(known)]
    return {
      kind: 'BUILDERS',
      fact: { file: fileOf(files, body.fileId), flats: [...body.flats].sort(), reps: [...body.reps].sort() },
      type: 'buildersNamed',
      facts: { builders: named.length, reps: builderReps.length },
      set: { builders: named, builderReps },
    }
  })
  return {}
}

export const body: UseCase<typeof recordBody> = async ({ params, body: wanted }, caller) => {
  await recordFact(caller, params.caseId, writing.body, async (opened) => {
    const { agreement, agreed, licence, ...described } = wanted
    const ids = [agreement, licence?.fileId].filter((id) => id !== undefined && id !== null)
    const [owners, files] = await Promise.all([ownersOf(opened.head, agreed), filesFor(opened, caller, ids)])
    const { fileId, ...held } = licence ?? { fileId: null }
    return {
      kind: 'BODY',
      fact: {
        ...described,
        licence: fileId && licence ? { ...held, file: fileOf(files, fileId) } : null,
        agreement: agreement && fileOf(files, agreement),
        agreedBy: owners.map((owner) => owner.ownerKey).sort(),
      },
      type: 'bodyRecorded',
      facts: { kind: described.kind, licensed: !needsLicence(described.kind) || licence !== null },
    }
  })
  return {}
}
