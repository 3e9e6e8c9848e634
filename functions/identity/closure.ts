import { Refusal } from '@shared/contract/errors'
import type { closeAccount as closeAccountEndpoint } from '@shared/identity/contract'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { isMainstay } from './authority'
import type { GrantItem } from './items'
import { endSessions, leaveHomes, withdrawRequests } from './leaving'
import { type Person, readAnyPerson } from './person'
import { presentSession } from './session'
import {
  administrators,
  administratorsKey,
  grant as grantClauses,
  grantKey,
  openid as openidClauses,
  openidKey,
  person as personClauses,
  personKey,
  table,
} from './store'

/** The account itself: identity and name gone, and the WeChat identity free, so that signing in again makes somebody new. */
const erasing = ({ item }: Person, closedAt: Instant): Write[] => {
  const { personId, openid } = item
  const event = eventOf({ type: 'identity.closed', subject: `person:${personId}`, place: null, actor: personId, facts: {} })
  return [
    {
      update: personKey(personId),
      set: { closedAt, event },
      remove: ['openid', 'callMe'],
      when: [personClauses.known, personClauses.open],
    },
    ...(openid
      ? [
          {
            update: openidKey(lookupHash('openid', unseal(openid, `${personId}.openid`))),
            remove: ['personId'],
            when: [openidClauses.mine(personId)],
          },
        ]
      : []),
  ]
}

/** Ends an appointment because its holder leaves. Name and dates stay: acts done in office must keep an author (DOMAIN §8). */
const resigning = ({ grantId, personId, role, place }: GrantItem, at: Instant): Write => ({
  update: grantKey(personId, grantId),
  set: {
    revokedAt: at,
    revokedReason: seal('本人注销账号', `${grantId}.revokedReason`),
    event: eventOf({ type: 'identity.revoked', subject: `staff:${place}`, place, actor: personId, facts: { grantId, role } }),
  },
  when: [grantClauses.standing],
})

/** Takes the leaving administrators out of the count of each district, which must keep one. */
const leavingOffice = (grants: readonly GrantItem[]): Write[] => {
  const leaving = new Map<PlaceId, number>()
  for (const { place } of grants.filter(isMainstay)) leaving.set(place, (leaving.get(place) ?? 0) + 1)
  return [...leaving].map(([place, n]) => ({ update: administratorsKey(place), add: { active: -n }, when: [administrators.anotherBut(n)] }))
}

/** All of the account or none of it: who it was, its offices, and the count of administrators. @throws Refusal LAST_ADMINISTRATOR, BUSY */
const close = async (person: Person, closedAt: Instant): Promise<void> => {
  const resignations = person.grants.map((grant) => resigning(grant, closedAt))
  try {
    await table.transact([...erasing(person, closedAt), ...leavingOffice(person.grants), ...resignations])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    // The same act, sent twice: what follows is safe to do twice.
    if (error.has('open')) return
    if (error.has('anotherBut')) throw new Refusal('LAST_ADMINISTRATOR')
    // An appointment was revoked since it was read: the person may simply try again.
    throw new Refusal('BUSY', {}, error.message)
  }
}

/**
 * Closes the caller's account. Ballots, their signatures and the log stay, as the law asks (DOMAIN §8). Closing is one write; homes,
 * requests and sessions follow one by one, and a caller who was cut off goes on with them by asking again.
 * @throws Refusal LAST_ADMINISTRATOR, SESSION_ENDED, BUSY
 */
export const closeAccount: UseCase<typeof closeAccountEndpoint> = async (_, caller) => {
  const { personId } = caller
  const person = await readAnyPerson(personId)
  if (!person.item.closedAt) {
    await presentSession(caller.sessionId)
    await close(person, now())
  }
  await leaveHomes(personId, person.homes)
  await withdrawRequests(personId)
  await endSessions(personId)
  return { closedAt: (await readAnyPerson(personId)).item.closedAt ?? now() }
}
