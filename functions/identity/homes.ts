import { Refusal } from '@shared/contract/errors'
import type { bindByPhone as bindByPhoneEndpoint } from '@shared/identity/contract'
import type { PersonId } from '@shared/identity/model'
import { maskPhone } from '@shared/registry/mask'
import { type OwnerHome, ownersByPhone } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { phoneOf } from '@functions/platform/wechat'
import { answerSession } from './answer'
import { type Candidate, type Change, binding, changeVoter, homeWrite, partEvent } from './binding/voter'
import type { VoterItem } from './items'
import { presentSession } from './session'

/** What came of trying one owner set. */
type Outcome = 'bound' | 'coOwner' | 'taken' | 'locked'

/** Somebody whose phone is on the roll. */
interface Holder {
  readonly personId: PersonId
  readonly phone: string
  readonly phoneHash: string
}

/** The home of a binding that stands already, with label and flats of the present roll. */
const refreshed = ({ personId }: Holder, owner: OwnerHome, before: VoterItem): Change<Outcome> => {
  const { generation, capacity } = before
  return {
    voter: before,
    event: null,
    explained: [],
    others: [homeWrite(personId, owner, { generation, capacity, standing: 'voter', boundAt: before.boundAt ?? now() })],
    result: 'bound',
  }
}

/**
 * Another of several registered owners may look and contest; the one who is bound votes (DOMAIN §1.3). Only with a number of their own:
 * a number that the family shares says nothing of who holds it, and a number on a flat sold meanwhile says the wrong thing.
 */
const joins = ({ personId }: Holder, owner: OwnerHome, before: VoterItem): Change<Outcome> => {
  const { generation } = before
  return {
    voter: { ...before, coOwners: [...before.coOwners, personId] },
    event: partEvent('identity.coOwnerJoined', owner.ownerKey, owner.units[0] ?? null, personId, { generation }),
    explained: [],
    others: [homeWrite(personId, owner, { generation, capacity: 'owner', standing: 'coOwner', boundAt: now() })],
    result: 'coOwner',
  }
}

/** Tries one owner set at first as if nobody had ever been bound; the loser of that write learns the state from it. */
const tryOne = (holder: Holder, owner: OwnerHome): Promise<Outcome> =>
  changeVoter<Outcome>(owner.ownerKey, null, async (before) => {
    const { personId, phone, phoneHash } = holder
    if (before?.personId === personId) return refreshed(holder, owner, before)
    if (before?.lockedAt) return { settled: 'locked' }
    if (!before?.personId) {
      const candidate: Candidate = {
        ...{ personId, owner, phoneHash, maskedPhone: maskPhone(phone), name: null },
        ...{ way: 'phone', capacity: 'owner', checked: [], approvedBy: null },
      }
      return { ...(await binding(candidate, before)), result: 'bound' }
    }
    if (before.coOwners.includes(personId)) return { settled: 'coOwner' }
    const mayJoin = owner.ownerCount > 1 && before.phoneHash !== phoneHash && before.capacity !== 'transferee'
    return mayJoin ? joins(holder, owner, before) : { settled: 'taken' }
  })

export const bindByPhone: UseCase<typeof bindByPhoneEndpoint> = async ({ body }, caller) => {
  // First, because the phone code is spent by the next step and a new session could not use it again.
  const session = await presentSession(caller.sessionId)
  const phone = await phoneOf(body.phoneCode)
  const phoneHash = lookupHash('phone', phone)
  const owners = await ownersByPhone(phoneHash)
  if (owners.length === 0) throw new Refusal('PHONE_NOT_ON_ROLL')
  const outcomes = await Promise.all(owners.map((owner) => tryOne({ personId: caller.personId, phone, phoneHash }, owner)))
  if (!outcomes.some((outcome) => outcome === 'bound' || outcome === 'coOwner'))
    throw new Refusal(outcomes.includes('locked') ? 'VOTER_LOCKED' : 'VOTER_BOUND_TO_OTHER')
  return answerSession(session)
}
