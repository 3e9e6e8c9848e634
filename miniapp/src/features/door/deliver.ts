import { onlineManager } from '@tanstack/react-query'
import { syncMarks } from '@shared/activity/doorContract'
import type { SessionId } from '@shared/activity/session'
import { SECOND, msOf } from '@shared/kernel/instant'
import { asApiError, call, serverNow } from '@/api'
import { queryClient } from '@/api/query'
import { staysWaiting } from '@/outbox/staysWaiting'
import { useWhenever } from '@/outbox/useWhenever'
import { useSession } from '@/session/store'
import { HOLD, type KeptMark, isWaiting } from './model'
import { marks } from './store'

/** Marks that one request takes. */
const BATCH = 100

const ripe = ({ mark }: KeptMark): boolean => msOf(serverNow()) - msOf(mark.at) >= HOLD

/** Sends marks of one door; each gets its outcome, or stays as it is when nobody knows whether they came through. */
const sendOf = async (sessionId: SessionId, batch: readonly KeptMark[]): Promise<void> => {
  for (const { mark } of batch) marks.noteSending(mark.markKey, true)
  try {
    const { results } = await call(syncMarks, { params: { sessionId }, body: { marks: batch.map(({ mark }) => mark) } })
    const outcomes = new Map(results.map(({ markKey, outcome }) => [markKey, outcome]))
    marks.keep(...batch.map((one) => ({ ...one, outcome: outcomes.get(one.mark.markKey) ?? null })))
    void queryClient.invalidateQueries({ queryKey: ['door', sessionId] })
  } catch (thrown) {
    const error = asApiError(thrown)
    if (!staysWaiting(error)) marks.keep(...batch.map((one) => ({ ...one, refused: error.sentence })))
  } finally {
    for (const { mark } of batch) marks.noteSending(mark.markKey, false)
  }
}

let running = false

/** Sends what waits, door by door, one request at a time: on a weak network several at once would all come too late. */
export const deliverMarks = async (): Promise<void> => {
  const me = useSession.getState().session?.me.personId
  if (running || !onlineManager.isOnline()) return
  running = true
  try {
    const waiting = marks.useOutbox.getState().kept.filter((one) => one.personId === me && isWaiting(one) && ripe(one))
    for (const door of new Set(waiting.map((one) => one.door))) {
      const those = waiting.filter((one) => one.door === door)
      for (let n = 0; n < those.length; n += BATCH) await sendOf(door, those.slice(n, n + BATCH))
    }
  } finally {
    running = false
  }
}

export const useMarkDeliveries = (): void => useWhenever(deliverMarks, 3 * SECOND)
