import { randomUUID } from 'node:crypto'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { makeAgreement, signAgreement } from '@shared/funding/agreementContract'
import { readFunding, savePlan } from '@shared/funding/contract'
import type { FundingView } from '@shared/funding/model'
import { me } from '@shared/identity/contract'
import { openCase } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import type { Actor } from '../actor'
import { type Estate, settledEstate } from '../estate'
import { tableClient } from '../stack'
import { strokes, wholePlan } from './wholePlan'

/** A lift of an estate of its own, whose notice has just been reported on. */
export interface ReportedLift {
  readonly estate: Estate
  readonly caseId: CaseId
  /** Everybody is bound; the last one represents the builders. */
  readonly owners: readonly Actor[]
}

/**
 * Opens the case of a small house and puts it straight behind its notice: what comes before is told by other stories, and takes ten days.
 */
export const reportedLift = async (rooms: readonly string[] = ['101', '201', '301', '401']): Promise<ReportedLift> => {
  const estate = await settledEstate(rooms)
  for (const owner of estate.owners) await owner.bindHomes()
  const body = { units: [estate.unit], levelEntry: false, occupiedFlats: [], ownership: 'resettlement' as const, caseKey: randomUUID() }
  const { caseId } = await estate.worker.call(openCase, { body })
  const rep = await estate.owners.at(-1)?.call(me)
  const database = tableClient()
  await database.send(
    new UpdateItemCommand({
      TableName: 'linli-local-retrofit',
      Key: marshall({ pk: `CASE#${caseId}`, sk: 'HEAD' }),
      UpdateExpression: 'SET #s = :s, builderReps = :r, schemeVersion = :v',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: marshall({ ':s': 'noticeReported', ':r': rep?.homes.map(({ ownerKey }) => ownerKey) ?? [], ':v': 1 }),
    }),
  )
  database.destroy()
  return { estate, caseId, owners: estate.owners }
}

/** Saves a plan that lacks nothing, as the worker would at the desk. */
export const plannedLift = async ({ estate, caseId }: Pick<ReportedLift, 'estate' | 'caseId'>): Promise<FundingView> => {
  const params = { caseId }
  const view = await estate.worker.call(readFunding, { params })
  return estate.worker.call(savePlan, { params, body: { turn: view.planTurn, plan: wholePlan(view) } })
}

/** Signs the first version of the agreement on somebody's phone. */
export const signBy = async (owner: Actor, caseId: CaseId): Promise<void> => {
  const params = { caseId }
  const { agreement } = await owner.call(readFunding, { params })
  if (!agreement) throw new Error('no agreement')
  for (const { signer } of agreement.signers.filter(({ mine }) => mine))
    await owner.call(signAgreement, { params: { ...params, version: 1 }, body: { signer, digest: agreement.digest, signature: strokes } })
}

/** Makes the agreement and has everybody but `except` sign it. */
export const signedLift = async (lift: ReportedLift, except: readonly Actor[] = []): Promise<FundingView> => {
  const params = { caseId: lift.caseId }
  const { planTurn } = await plannedLift(lift)
  await lift.estate.worker.call(makeAgreement, { params, body: { planTurn, after: 0 } })
  for (const owner of lift.owners.filter((one) => !except.includes(one))) await signBy(owner, lift.caseId)
  return lift.estate.worker.call(readFunding, { params })
}
