import { Refusal } from '@shared/contract/errors'
import type { revealPhones } from '@shared/registry/contract'
import { ancestorAt } from '@shared/kernel/place'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { sealContext } from './sealing'
import { findFlat, findRoll, table } from './store'

/** Who rings owners. Those who only appoint or audit have no need of a number. */
const callers = ['communityWorker', 'streetOfficer'] as const

/**
 * Opens the phone numbers of one flat after noting who asked and why: a number that could not be noted is not shown (DOMAIN §8).
 * @throws Refusal WRONG_PLACE, NOT_FOUND, NO_PHONE_ON_ROLL, REVEALS_USED_UP
 */
export const revealPhonesUseCase: UseCase<typeof revealPhones> = async ({ params, body }, caller) => {
  const { placeId: unit, room } = params
  caller.mustHold(callers, unit)
  const roll = await findRoll(unit)
  const flat = roll && (await findFlat(roll, room))
  if (!flat) throw new Refusal('NOT_FOUND')
  const sealed = flat.owners.flatMap(({ masked, phone }, index) => (phone === null ? [] : [{ name: masked, phone, index }]))
  if (sealed.length === 0) throw new Refusal('NO_PHONE_ON_ROLL')

  const { reason, note } = body
  const [revealId, at, actor] = [newUlid(), now(), caller.personId]
  const event = eventOf({
    type: 'registry.phoneRevealed',
    subject: `roll:${ancestorAt(unit, 'estate') ?? unit}`,
    place: unit,
    actor,
    facts: { unit, room: flat.room, reason, revealId },
  })
  const reveal = { revealId, flat: flat.flat, reason, note: seal(note, revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, actor, reveal, event))) throw new Refusal('REVEALS_USED_UP')
  return {
    phones: sealed.map(({ name, phone, index }) => ({ name, phone: unseal(phone, sealContext(flat.flat, index, 'phone')) })),
    left: await revealsLeft(table, actor, at),
  }
}
