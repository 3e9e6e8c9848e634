import { Refusal } from '@shared/contract/errors'
import { covers } from '@shared/kernel/place'
import { schemeLacks } from '@shared/retrofit/design'
import { dayOf } from '@shared/kernel/day'
import type { addContract, endContract, recordDesign, reviewDesign } from '@shared/retrofit/fileContract'
import { writing } from '@shared/retrofit/when'
import { isIndependent } from '@shared/retrofit/works'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { factItems } from './fileItems'
import { fileOf, filesFor } from './files'
import { caseEvent, recordFact, writeDown } from './record'
import { endContractWrite, lastFact } from './store/file'

export const drawDesign: UseCase<typeof recordDesign> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.design, async (opened) => {
    const { head } = opened
    if (body.occupiedFlats.some((flat) => !head.units.some((unit) => covers(unit, flat)))) throw new Refusal('CASE_FLATS')
    const files = await filesFor(
      opened,
      caller,
      body.drawings.map((d) => d.fileId),
    )
    const drawings = body.drawings.map(({ kind, fileId }) => ({ ...fileOf(files, fileId), kind }))
    return {
      kind: 'DESIGN',
      fact: { ...body, occupiedFlats: [...body.occupiedFlats].sort(), drawings },
      type: 'designDrawn',
      facts: {
        entry: body.entry,
        lacks: schemeLacks(body, [], dayOf(now())),
        drawings: drawings.map((d) => d.sha256),
        designerValidUntil: body.designer.validUntil,
      },
      // What was presented is another scheme from now on; no notice has begun.
      ...(head.state === 'schemeReady' && { set: { schemeVersion: head.schemeVersion + 1 } }),
    }
  })
  return {}
}

export const review: UseCase<typeof reviewDesign> = async ({ params, body }, caller) => {
  const actors = ['communityWorker', 'streetOfficer', 'housingOfficer', 'planningOfficer'] as const
  const states = ['bodyAppointed', 'schemeReady', 'submitted', 'streetReview', 'districtReview', 'opinions'] as const
  await recordFact(caller, params.caseId, { actors, states }, async ({ head, as }) => {
    const design = await lastFact(head.caseId, 'DESIGN')
    if (!design) throw new Refusal('NOT_FOUND')
    // Ticks are about the drawing that was looked at.
    if (design.version !== body.version) throw new Refusal('CASE_MOVED')
    const office = actors.find((actor) => as.includes(actor)) ?? 'communityWorker'
    const against = Object.values(body.checks).filter((check) => check.ok === false).length
    return {
      kind: 'REVIEW',
      fact: { design: body.version, as: office, checks: body.checks },
      type: 'designReviewed',
      facts: { as: office, against },
    }
  })
  return {}
}

export const contract: UseCase<typeof addContract> = async ({ params, body }, caller) => {
  if (!isIndependent(body.trades)) throw new Refusal('CASE_SUPERVISION')
  const { version } = await recordFact(caller, params.caseId, writing.contract, async (opened) => {
    const { fileId, ...signed } = body
    const files = await filesFor(opened, caller, [fileId])
    return {
      kind: 'CONTRACT',
      fact: { ...signed, file: fileOf(files, fileId) },
      type: 'contractSigned',
      facts: { trades: body.trades, amount: body.amount, lease: body.lease, validUntil: body.licence.validUntil },
    }
  })
  return { contractId: `k${String(version).padStart(6, '0')}` }
}

export const end: UseCase<typeof endContract> = async ({ params: { caseId, contractId }, body }, caller) => {
  const version = Number(contractId.slice(1))
  await writeDown(caller, caseId, writing.contract, async ({ head }) => {
    const event = caseEvent('contractEnded', head, caller.personId, { contractId })
    return { reply: null, writes: [endContractWrite(caseId, version, { at: now(), reason: body.reason }, event)] }
  }).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.failures.find((failure) => failure.clauses.includes('notEnded'))?.item
    // Ended before: the same.
    if (!there || !factItems.CONTRACT.parse(there).ended) throw new Refusal('NOT_FOUND')
  })
  return {}
}
