import { Refusal } from '@shared/contract/errors'
import type { bindByPhone as bindByPhoneEndpoint } from '@shared/identity/contract'
import type { Home, PersonId } from '@shared/identity/model'
import { ownersByPhone } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import type { Clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { phoneOf } from '@functions/platform/wechat'
import { answerSession } from './answer'
import { VoterItem } from './items'
import { presentSession } from './session'
import { homeKey, table, voter, voterKey } from './store'

type Owner = Awaited<ReturnType<typeof ownersByPhone>>[number]

/** What must hold of the voter: nothing there yet, or exactly what was read. */
const unchanged = (personId: PersonId, before: VoterItem | null): Clause[] =>
  before ? [voter.freeOrMine(personId), voter.atGeneration(before.generation)] : [voter.neverBound]

/**
 * Binds a person to one voter: of all who try, the write lets one through. Whoever is bound already stays bound, and home and label
 * follow the present roll. Tries at first as if nobody had ever been bound; the loser of that write learns the state from it.
 * Returns false when somebody else is bound.
 */
const bind = async (personId: PersonId, owner: Owner, before: VoterItem | null = null): Promise<boolean> => {
  const { ownerKey, units } = owner
  const bound: VoterItem = before?.personId === personId ? before : { personId, generation: (before?.generation ?? 0) + 1, boundAt: now() }
  const { generation, boundAt } = bound
  const home: Home = { ...owner, generation, standing: 'voter', capacity: 'owner', boundAt }
  const event = eventOf({
    type: 'identity.bound',
    subject: `owner:${ownerKey}`,
    place: units[0] ?? null,
    actor: personId,
    facts: { generation },
  })
  const when = unchanged(personId, before)
  try {
    await table.transact([
      bound === before ? { check: voterKey(ownerKey), when } : { put: { ...voterKey(ownerKey), ...bound, event }, when },
      { put: { ...homeKey(personId, ownerKey), ...home }, when: [] },
    ])
    return true
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const held = VoterItem.parse(error.at(0)?.item)
    return held.personId === undefined || held.personId === personId ? bind(personId, owner, held) : false
  }
}

export const bindByPhone: UseCase<typeof bindByPhoneEndpoint> = async ({ body }, caller) => {
  // First, because the phone code is spent by the next step and a new session could not use it again.
  const session = await presentSession(caller.sessionId)
  const owners = await ownersByPhone(lookupHash('phone', await phoneOf(body.phoneCode)))
  if (owners.length === 0) throw new Refusal('PHONE_NOT_ON_ROLL')
  const bound = await Promise.all(owners.map((owner) => bind(caller.personId, owner)))
  if (!bound.includes(true)) throw new Refusal('VOTER_BOUND_TO_OTHER')
  return answerSession(session)
}
