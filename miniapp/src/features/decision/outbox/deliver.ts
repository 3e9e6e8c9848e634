import { cast } from '@shared/decision/contract'
import { type ApiError, asApiError, call } from '@/api'
import { queryClient } from '@/api/query'
import { staysWaiting } from '@/outbox/staysWaiting'
import { keys } from '../queries'
import { type Waiting, arrived, refused } from './model'
import { forget, keep, noteSending } from './store'

export type Delivery =
  | { readonly kind: 'arrived'; readonly receipt: string }
  /** Nobody knows whether it is in, or the server could not take it just now: it goes out again as it is. */
  | { readonly kind: 'waiting'; readonly error: ApiError }
  | { readonly kind: 'refused'; readonly error: ApiError }

const send = async (ballot: Waiting): Promise<Delivery> => {
  const { decisionId, voterId } = ballot
  try {
    const { ballot: entered, receipt } = await call(cast, { params: { decisionId }, body: ballot.body })
    queryClient.setQueryData(keys.ballots(decisionId, voterId), (before: { revision: number }[] | undefined) => [
      { ...entered, receipt },
      ...(before ?? []).filter(({ revision }) => revision !== entered.revision),
    ])
    void queryClient.invalidateQueries({ queryKey: keys.mine })
    keep(arrived(ballot, receipt, entered.effect === 'counts'))
    return { kind: 'arrived', receipt }
  } catch (thrown) {
    const error = asApiError(thrown)
    if (staysWaiting(error)) return { kind: 'waiting', error }
    keep(refused(ballot, error.sentence))
    return { kind: 'refused', error }
  } finally {
    // What the phone showed is no longer so, whichever way it went.
    void queryClient.invalidateQueries({ queryKey: keys.one(decisionId) })
  }
}

const flights = new Map<string, Promise<Delivery>>()

/**
 * Sends a signed ballot that is kept. However many ask at once, one request is under way; sending the same ballot again later is safe,
 * because its `ballotKey` answers the same receipt. Never throws.
 */
export const deliver = (ballot: Waiting): Promise<Delivery> => {
  const { ballotKey } = ballot
  const under = flights.get(ballotKey)
  if (under !== undefined) return under
  noteSending(ballotKey, true)
  const flight = send(ballot).finally(() => {
    flights.delete(ballotKey)
    noteSending(ballotKey, false)
  })
  flights.set(ballotKey, flight)
  return flight
}

/** The first sending, with the person watching: what came of it is told at once, so nothing stays but a ballot that waits. */
export const deliverNow = async (ballot: Waiting): Promise<Delivery> => {
  keep(ballot)
  const delivery = await deliver(ballot)
  if (delivery.kind !== 'waiting') forget(ballot.ballotKey)
  return delivery
}
