import { randomUUID } from 'node:crypto'
import { dayOf } from '@shared/kernel/day'
import { yuan } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { applySubsidy, checkCorridor, claimGrant, raiseFlag } from '@shared/subsidy/contract'
import { PersonId } from '@shared/identity/model'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { caseFile, registeredLift } from './lifts/registeredLift'
import { mustApi } from './stack'
import { tokenWith } from './tokens'

interface Stage {
  readonly district: PlaceId
  readonly street: PlaceId
  readonly community: PlaceId
  readonly worker: string
  readonly officer: string
}

/** What staff note of a lift's subsidy and nobody else may read. */
export const subsidyNotes = ['密注：发票上的单位没有登记', '密注：五楼住户说明年拆'] as const

/** A lift of the community with a subsidy in which something has happened: applied for, a doubt, a look at its corridor, a claim of the community. */
export const fuzzSubsidy = async ({ district, street, community, worker, officer }: Stage) => {
  const as = (): Promise<string> => Promise.reject(new Error('the world has its people'))
  const { caseId, form } = await registeredLift({ id: district, streets: [street, street], as }, { community, levelEntry: true })
  const params = { caseId }
  await mustApi(applySubsidy, { params, token: worker, body: { turn: 0, form } })
  const doubt = { flagKey: randomUUID(), kind: 'other' as const, text: subsidyNotes[0] }
  const { flags } = await mustApi(raiseFlag, { params, token: officer, body: doubt })
  const photo = await caseFile(community, newId(PersonId, 'p'))
  const look = { checkKey: randomUUID(), on: dayOf(now()), found: 'kept' as const, note: subsidyNotes[1], photos: [photo.fileId] }
  await mustApi(checkCorridor, { params, token: officer, body: look })
  await mustApi(claimGrant, { params, token: worker, body: { amount: yuan(5_000), use: '协调会场地费' } })
  const year = Number(dayOf(now()).slice(0, 4))
  return {
    caseId,
    hints: { flagId: flags.map(({ flagId }) => flagId), year: [String(year), String(year + 1)] },
    tokens: {
      housing: await tokenWith({ staff: [{ role: 'housingOfficer', place: district }] }),
      finance: await tokenWith({ staff: [{ role: 'financeOfficer', place: district }] }),
    },
  }
}
