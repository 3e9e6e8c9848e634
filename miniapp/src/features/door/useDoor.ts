import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { doorList } from '@shared/activity/doorContract'
import type { SessionId } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import { ApiError, call, serverNow } from '@/api'
import type { DoorList } from './model'
import { isOld } from './model'
import { lists, marks } from './store'

/**
 * The list of a door: as the server has it when there is a network, and kept on the device; else as it was kept. What is too old to be of
 * use leaves the device.
 */
export const useDoor = (sessionId: SessionId, personId: PersonId) => {
  const query = useQuery({
    queryKey: ['door', sessionId],
    queryFn: async (): Promise<DoorList> => {
      const { title, where, lessons, guests, now } = await call(doorList, { params: { sessionId } })
      return { sessionId, personId, title, where, lessons, guests, readAt: now }
    },
    refetchInterval: 60_000,
  })
  const kept = lists.useOutbox(({ kept: all }) => all.find((one) => one.sessionId === sessionId && one.personId === personId))
  const { data } = query
  useEffect(() => {
    if (data) lists.keep(data)
    const now = serverNow()
    const old = lists.useOutbox.getState().kept.filter(({ lessons }) => isOld(lessons, now))
    if (old.length === 0) return
    lists.forget(...old.map((one) => one.sessionId))
    const gone = new Set(old.map((one) => one.sessionId))
    marks.forget(
      ...marks.useOutbox
        .getState()
        .kept.filter(({ door }) => gone.has(door))
        .map(({ mark }) => mark.markKey),
    )
  }, [data])
  // Who may no longer look at it is not shown what the device still keeps.
  const barred = query.error instanceof ApiError && ['FORBIDDEN', 'WRONG_PLACE', 'NOT_FOUND'].includes(query.error.code)
  return { list: data ?? (barred ? undefined : kept), query, isKept: data === undefined || query.isError }
}
