import { randomUUID } from 'node:crypto'
import { fundingContract as funding } from '@shared/funding/contract'
import { me } from '@shared/identity/contract'
import { dayOf } from '@shared/kernel/day'
import { yuan } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { openCase } from '@shared/retrofit/caseContract'
import { now } from '@functions/platform/clock'
import { caseKeys, table } from '@functions/retrofit/store'
import { mustApi } from '../stack'
import { strokes, wholePlan } from './wholePlan'

interface LiftWorldParts {
  readonly unit: PlaceId
  readonly worker: string
  /** Owners of 301 and 302, who build; the first represents them. */
  readonly builders: readonly string[]
}

/** An account number and a holder that may be shown to nobody but builders and the staff that money passes. */
export const liftSecrets = { number: '6222987654321098', holder: '密语小区电梯专户' } as const

/** A lift in a world of fuzz and privacy tests: its agreement is signed, one builder has paid, somebody is about to join. */
export const liftWorld = async ({ unit, worker, builders }: LiftWorldParts) => {
  const body = { units: [unit], levelEntry: false, occupiedFlats: [], ownership: 'resettlement' as const, caseKey: randomUUID() }
  const { caseId } = await mustApi(openCase, { token: worker, body })
  const params = { caseId }
  const [rep] = builders
  if (!rep) throw new Error('nobody builds')
  const builderReps = (await mustApi(me, { token: rep })).homes.map(({ ownerKey }) => ownerKey)
  // What comes before the agreement is other worlds' matter.
  await table.write({ update: caseKeys.head(caseId), set: { state: 'noticeReported', schemeVersion: 1, builderReps }, when: [] })
  const view = await mustApi(funding.readFunding, { token: worker, params })
  const plan = wholePlan(view)
  const parts = plan.sharing.parts.filter(({ flat }) => /\.30[12]$/.test(flat))
  const saved = await mustApi(funding.savePlan, {
    ...{ token: worker, params },
    body: { turn: 0, plan: { ...plan, sharing: { ...plan.sharing, parts } } },
  })
  const { agreement } = await mustApi(funding.makeAgreement, { token: worker, params, body: { planTurn: saved.planTurn, after: 0 } })
  if (!agreement) throw new Error('no agreement')
  for (const token of builders) {
    const seen = await mustApi(funding.readFunding, { token, params })
    const own = seen.agreement?.signers.find(({ mine }) => mine)
    const signed = { signer: own?.signer ?? '', digest: agreement.digest, signature: strokes }
    await mustApi(funding.signAgreement, { token, params: { ...params, version: 1 }, body: signed })
  }
  await mustApi(funding.setAccount, { token: worker, params, body: { version: 0, bank: '示范银行', ...liftSecrets } })
  const flat = parts[0]?.flat ?? unit
  const paying = { flat, amount: yuan(100), on: dayOf(now()), way: 'cash' as const, receipt: null, paymentKey: randomUUID() }
  const paid = await mustApi(funding.notePayment, { token: worker, params, body: paying })
  return {
    caseId,
    hints: {
      caseId: [caseId],
      signer: agreement.signers.map(({ signer }) => signer),
      paymentId: paid.money?.flats.flatMap(({ payments }) => payments.map(({ paymentId }) => paymentId)) ?? [],
    },
  }
}
