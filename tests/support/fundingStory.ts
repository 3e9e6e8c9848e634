import { expect } from '@jest/globals'
import { fundingContract as funding } from '@shared/funding/contract'
import type { EntryKind } from '@shared/funding/running'
import { bindingContract } from '@shared/identity/bindingContract'
import { type Day, dayOf } from '@shared/kernel/day'
import { yuan } from '@shared/kernel/money'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { readUnitRoll } from '@shared/registry/contract'
import { OwnerKey } from '@shared/registry/model'
import { makeCasePdf } from '@shared/print/caseContract'
import { listCases } from '@shared/retrofit/caseContract'
import { eventOf } from '@functions/platform/outbox'
import type { Actor } from '../../infra/local/seed/actor'
import { community, unitId } from '../../infra/local/seed/district'
import { ownerOf } from '../../infra/local/seed/people'
import { strokes } from './lifts/wholePlan'

const unit = unitId(6, 2)
const reason = '记错了，作废'

/**
 * Calls every endpoint of the money that the seed has left out, on the lift of building 6 that is registered; a flat of it changes hands
 * at the end. `as` gives somebody who signs in anew. Gives the flat that was sold.
 */
export const playFunding = async (as: (id: string) => Actor): Promise<{ readonly unit: PlaceId; readonly room: string }> => {
  const [worker, rep, builder, joiner] = [as('worker-sun'), as('owner-6-601'), as(ownerOf(6, 2, '501').id), as(ownerOf(6, 2, '401').id)]
  await joiner.bindHomes()
  const { items } = await worker.call(listCases, { query: { place: unit } })
  const caseId = items[0]?.caseId
  if (!caseId) throw new Error('the seed has no lift in building 6')
  const params = { caseId }
  const view = await worker.call(funding.readFunding, { params })
  const { agreement, money, now } = view
  if (!agreement || !money) throw new Error('nobody has signed')
  const today: Day = dayOf(now)
  const { digest } = agreement
  const signer = agreement.signers[0]?.signer ?? ''
  const version = { ...params, version: agreement.content.version }

  // The agreement is complete: nobody signs, withdraws or checks any more.
  const own = (await builder.call(funding.readFunding, { params })).agreement?.signers.find(({ mine }) => mine)
  const back = builder.call(funding.withdrawSignature, { params: version, body: { signer: own?.signer ?? '' } })
  await expect(back).rejects.toThrow('AGREEMENT_COMPLETE')
  const scan = (await worker.upload(community.id, 'caseDocument', '收据.jpg', Buffer.from('a receipt'))).fileId
  await expect(worker.call(funding.enterPaper, { params: version, body: { signer, digest, scan } })).rejects.toThrow('PAPER_STANDS')
  await expect(worker.call(funding.checkPaper, { params: { ...version, signer }, body: { right: true } })).rejects.toThrow('PAPER_STANDS')
  await expect(worker.call(funding.proceed, { params: version, body: {} })).rejects.toThrow('CASE_STEP_NOT_NOW')

  const flat = childOf(unit, '501')
  const paying = { flat, amount: yuan(50_000), on: today, way: 'transfer' as const, receipt: scan, paymentKey: 'story-payment-0001' }
  const paid = await worker.call(funding.notePayment, { params, body: paying })
  const paymentId = paid.money?.flats.find((one) => one.flat === flat)?.payments[0]?.paymentId ?? ''
  await worker.call(funding.voidPayment, { params: { ...params, paymentId }, body: { reason } })
  await builder.call(funding.showAccount, { params })
  await worker.call(funding.exportShares, { params, body: {} })

  const budget = agreement.content.plan.budget
  const lines = (['design', 'civil', 'steel', 'equipment'] as const).map((kind) => ({ kind, amount: budget[kind], invoices: [scan] }))
  await worker.call(funding.saveActuals, { params, body: { version: view.actuals.version, subsidy: null, lines } })
  const offering = (joinerKey: string) =>
    worker.call(funding.offerJoining, { params, body: { flat: childOf(unit, '401'), amount: null, joinerKey } })
  const first = (await offering('story-joiner-00001')).joiners.at(-1)
  if (!first) throw new Error('nobody joins')
  await worker.call(funding.cancelJoining, { params: { ...params, joinerId: first.joinerId }, body: { reason: '改天再签' } })
  const second = (await offering('story-joiner-00002')).joiners.at(-1)
  if (!second) throw new Error('nobody joins')
  const signs = { digest: second.digest, signature: strokes, scan: null }
  const ofJoiner = { ...params, joinerId: second.joinerId }
  await joiner.call(funding.signJoining, { params: ofJoiner, body: { ...signs, as: 'joiner' } })
  await rep.call(funding.signJoining, { params: ofJoiner, body: { ...signs, as: 'builder' } })
  await worker.call(makeCasePdf, { params: { ...params, kind: 'joining' }, body: { item: second.joinerId } })

  const books = await worker.call(funding.readRunning, { params })
  const reminders = [{ kind: 'upkeep' as const, on: today, note: '半月保养' }]
  await worker.call(funding.saveRunning, { params, body: { version: books.planVersion, plan: books.plan, reminders } })
  const entry = (kind: EntryKind, entryKey: string) =>
    worker.call(funding.addEntry, { params, body: { kind, amount: yuan(100), on: today, flat: null, note: '', receipt: null, entryKey } })
  const { entries } = await entry('power', 'story-entry-000001')
  await worker.call(funding.voidEntry, { params: { ...params, entryId: entries[0]?.entryId ?? '' }, body: { reason } })

  await expect(worker.call(funding.takeOver, { params, body: { flat } })).rejects.toThrow('NOT_HANDED_OVER')
  const roll = await worker.call(readUnitRoll, { params: { placeId: unit } })
  const sold = roll.flats.items.find(({ room }) => room === '501')
  if (!sold) throw new Error('no flat')
  const owners = [{ name: '测试买主', idNumber: '', phone: '13800007799' }]
  await worker.call(bindingContract.transferFlat, {
    params: { placeId: unit },
    body: { room: '501', ownerKey: sold.ownerKey, version: roll.version, owners, proof: null, note: '' },
  })
  return { unit, room: '501' }
}

/** Has the agreement name somebody else for a flat than the roll does, without anybody having told it: what the relay finds when it comes late. */
export const soldUnheard = async (room: string): Promise<void> => {
  const { casesOfUnit, readFolder } = await import('@functions/funding/store')
  const { putHolder } = await import('@functions/funding/store/money')
  const [caseId] = await casesOfUnit(unit)
  if (!caseId) throw new Error('no agreement over the unit')
  const flat = childOf(unit, room)
  const known = (await readFolder(caseId)).holders.filter((one) => one.flat === flat)
  const [from, to] = ['o_00000000000000000000000001', 'o_00000000000000000000000002'].map((key) => OwnerKey.parse(key))
  if (!from || !to) throw new Error('two owners')
  const event = eventOf({ type: 'funding.flatTakenOver', subject: `case:${caseId}`, place: unit, actor: 'system', facts: { flat } })
  await putHolder(caseId, { flat, ownerKey: to, from, at: event.at }, known.length + 1, event)
}
