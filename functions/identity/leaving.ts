import type { Home, PersonId } from '@shared/identity/model'
import { OwnerKey } from '@shared/registry/model'
import { evidenceSeen } from '@functions/content/exports'
import { ConditionFailed } from '@functions/platform/table'
import { RequestItem } from './binding/items'
import { endPart } from './binding/own'
import { requestEnded, requestEvent } from './binding/requests'
import { SessionItem } from './items'
import { endSession } from './session'
import { requestPartition, sessionsOf, table } from './store'

/**
 * What goes after an account was closed, each by itself and safe to repeat: homes, requests, sessions. The account is closed by then,
 * so none of it can come back, and a step that was cut off is done by the next attempt.
 */

/** Ends the part in every home: the voter is freed, helpers go with it, and the history says that the person left. */
export const leaveHomes = async (personId: PersonId, homes: readonly Home[]): Promise<void> => {
  for (const { ownerKey, units } of homes) await endPart(personId, OwnerKey.parse(ownerKey), units[0] ?? null, null)
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
