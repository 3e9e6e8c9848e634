import type { Home, PersonId } from '@shared/identity/model'
import { OwnerKey } from '@shared/registry/model'
import { evidenceSeen } from '@functions/content/exports'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { RequestItem } from './binding/items'
import { requestEnded, requestEvent } from './binding/requests'
import { type Change, changeVoter, helpersEnded, homesEnded, readVoter, recordClosed } from './binding/voter'
import { SessionItem, type VoterItem } from './items'
import { endSession } from './session'
import { requestPartition, sessionsOf, table } from './store'

/**
 * What goes after an account was closed, each by itself and safe to repeat: homes, requests, sessions. The account is closed by then,
 * so none of it can come back, and a step that was cut off is done by the next attempt.
 */

/** The voter without the person who leaves: freed when they were the one who votes, else without their look at it. */
const without = async (personId: PersonId, home: Home, before: VoterItem): Promise<Change<null>> => {
  const ownerKey = OwnerKey.parse(home.ownerKey)
  const at = now()
  const { personId: bound, ...rest } = before
  const isVoter = bound === personId
  const gone = isVoter ? [personId, ...before.helpers] : [personId]
  const helpers = isVoter ? before.helpers : before.helpers.filter((person) => person === personId)
  const stay = (people: readonly PersonId[]): PersonId[] => (isVoter ? [] : people.filter((person) => person !== personId))
  return {
    voter: {
      ...rest,
      ...(bound && !isVoter ? { personId: bound } : {}),
      coOwners: before.coOwners.filter((person) => person !== personId),
      helpers: stay(before.helpers),
    },
    event: {
      ...eventOf({
        type: 'identity.released',
        subject: `owner:${ownerKey}`,
        place: home.units[0] ?? null,
        actor: personId,
        facts: { generation: before.generation, reason: 'self', standing: home.standing },
      }),
    },
    explained: [],
    others: [
      ...homesEnded(ownerKey, gone, at),
      ...helpersEnded(ownerKey, helpers, at),
      ...(isVoter ? await recordClosed(ownerKey, before, 'self', at) : []),
    ],
    result: null,
  }
}

const hasPart = (personId: PersonId, voter: VoterItem): boolean =>
  voter.personId === personId || voter.coOwners.includes(personId) || voter.helpers.includes(personId)

export const leaveHome = async (personId: PersonId, home: Home): Promise<void> => {
  const ownerKey = OwnerKey.parse(home.ownerKey)
  await changeVoter<null>(ownerKey, await readVoter(ownerKey), async (before) =>
    before && hasPart(personId, before) ? without(personId, home, before) : { settled: null },
  )
}

/** Takes back the requests that are still open; their photographs go within the term of those that were decided. */
export const withdrawRequests = async (personId: PersonId): Promise<void> => {
  for await (const item of table.each({ pk: requestPartition(personId), prefix: 'R#', consistent: true })) {
    const request = RequestItem.parse(item)
    await evidenceSeen(request.evidence)
    if (request.state !== 'open') continue
    try {
      await table.transact(requestEnded(request, { state: 'withdrawn' }, requestEvent('identity.bindingWithdrawn', request, personId)))
    } catch (error) {
      // Decided at this very moment: that decision stands.
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
}

export const endSessions = async (personId: PersonId): Promise<void> => {
  for await (const item of table.each({ ...sessionsOf(personId), index: 'byKey' })) await endSession(SessionItem.parse(item).sessionId)
}
