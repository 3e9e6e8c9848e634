import { Refusal } from '@shared/contract/errors'
import { joinerAmount, refundsOf } from '@shared/funding/joiner'
import type { cancelJoining, offerJoining, signJoining } from '@shared/funding/joinerContract'
import { digestOf } from '@shared/kernel/digest'
import { type Fen, addFen } from '@shared/kernel/money'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { fundingEvent, keptFile, mustPrepare, mustSee } from './access'
import { builderFlats, positionsOf } from './folder'
import { houseOf } from './house'
import { JoinerItem } from './items'
import { mustBeInForce } from './payments'
import { signsFor } from './signers'
import { keys, readFolder, sealedIn, table } from './store'
import { cancelJoinWrites, joinWrites, offerWrites } from './store/money'
import { viewFor, viewOf } from './view'

/**
 * Prepares the addition to the agreement (六(五)): actual total less subsidy, by the agreement's ratio, and how it goes back to who paid
 * before. It is worked out once, from what stands now, and does not change while it is being signed: one waits at a time.
 */
export const offer: UseCase<typeof offerJoining> = async ({ params: { caseId }, body }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  const { head } = opened
  const [folder, house] = await Promise.all([readFolder(caseId), houseOf(head)])
  const joinerId = `j_${lookupHash('joiner', `${caller.personId}\n${caseId}\n${body.joinerKey}`, 20)}`
  if (folder.joiners.some((one) => one.joinerId === joinerId)) return viewOf(caller, opened)
  const agreement = mustBeInForce(folder, head)
  const flat = house.find((one) => one.flat === body.flat)
  if (!flat) throw new Refusal('NOT_FOUND')
  if (builderFlats(folder, agreement).some((one) => one.flat === flat.flat)) throw new Refusal('JOIN_ALREADY')
  const positions = positionsOf(folder, agreement)
  if (!positions) throw new Refusal('JOIN_NOT_SETTLED')
  const base = addFen(positions.map(({ net }) => net))
  const byRatio = (): Fen => {
    const found = joinerAmount(agreement.content.plan.sharing, agreement.content.house, positions, flat.flat)
    if (!found.ok) throw new Refusal('JOIN_NO_RATIO')
    return found.amount
  }
  const amount = body.amount ?? byRatio()
  if (amount > base) throw new Refusal('JOIN_AMOUNT', { most: base })
  const refunds = refundsOf(amount, positions).filter((refund) => refund.amount > 0)
  const text = { caseId, joinerId, agreement: agreement.digest, flat: flat.flat, amount, base, negotiated: body.amount !== null, refunds }
  const item: JoinerItem = {
    ...{ joinerId, amount, base, refunds, flat: flat.flat, label: flat.label, ownerKey: flat.ownerKey, negotiated: body.amount !== null },
    ...{ digest: digestOf(text), state: 'offered', offeredAt: now() },
  }
  const event = fundingEvent('joinerOffered', head, caller.personId, {
    joiner: joinerId,
    flat: flat.flat,
    amount,
    base,
    digest: item.digest,
  })
  try {
    await table.transact(offerWrites(caseId, item, event))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (!error.has('isNew')) throw new Refusal('JOIN_WAITS')
  }
  return viewFor(caller, caseId)
}

/** One side signs: the joining owner, or an owner who represents the builders. With a scan, a worker enters what was signed on paper. */
export const sign: UseCase<typeof signJoining> = async ({ params: { caseId, joinerId }, body }, caller) => {
  const opened = await mustSee(caller, caseId)
  const { head } = opened
  const found = (await readFolder(caseId)).joiners.find((one) => one.joinerId === joinerId)
  if (!found) throw new Refusal('NOT_FOUND')
  if (body.digest !== found.digest) throw new Refusal('AGREEMENT_DIFFERS')
  const { as } = body
  const done = ({ joinerSignedAt, builderSignedAt }: JoinerItem) => (as === 'joiner' ? joinerSignedAt : builderSignedAt) !== undefined
  const inPerson = body.signature !== null && (as === 'joiner' ? signsFor(caller, found.ownerKey) : opened.as.includes('builder'))
  if (!inPerson && !caller.holds(['communityWorker'], head.community)) throw new Refusal('NOT_A_BUILDER')
  if (done(found)) return viewOf(caller, opened)
  if (found.state !== 'offered') throw new Refusal('JOIN_OVER')
  const scan = inPerson ? null : await keptFile(caller, head, body.scan)
  if (!inPerson && !scan) throw new Refusal('FILE_MISSING')
  const ink = inPerson ? seal(JSON.stringify(body.signature), sealedIn(keys.joiner(caseId, joinerId), `${as}Ink`)) : undefined
  const facts = { joiner: joinerId, as, way: inPerson ? 'phone' : 'paper', digest: found.digest, scan: scan?.sha256 ?? null }
  const write = async (last: boolean): Promise<void> => {
    const signed = { at: now(), by: caller.personId, last, ...(ink && { ink }), ...(scan && { scan }) }
    const event = fundingEvent(last ? 'joinerInForce' : 'joinerSigned', head, caller.personId, facts)
    await table.transact(joinWrites(caseId, found, as, signed, event))
  }
  const otherSigned = (as === 'joiner' ? found.builderSignedAt : found.joinerSignedAt) !== undefined
  try {
    await write(otherSigned).catch(async (error: unknown) => {
      // The other side signed in the same moment: then this is the second signature.
      if (!(error instanceof ConditionFailed) || !error.has('otherAsRead') || otherSigned) throw error
      await write(true)
    })
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    if (!done(JoinerItem.parse(there))) throw new Refusal('JOIN_OVER')
  }
  return viewFor(caller, caseId)
}

export const cancel: UseCase<typeof cancelJoining> = async ({ params: { caseId, joinerId }, body: { reason } }, caller) => {
  const opened = await mustPrepare(caller, caseId)
  try {
    const event = fundingEvent('joinerCancelled', opened.head, caller.personId, { joiner: joinerId })
    await table.transact(cancelJoinWrites(caseId, joinerId, reason, event))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(0)?.item
    if (!there) throw new Refusal('NOT_FOUND')
    if (JoinerItem.parse(there).state !== 'cancelled') throw new Refusal('JOIN_OVER')
  }
  return viewOf(caller, opened)
}
