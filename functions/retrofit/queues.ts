import { dayOf } from '@shared/kernel/day'
import type { readQueue } from '@shared/retrofit/stepContract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { pageOfQueue } from './store'

const PAGE = 50

/** One query; the nearest last day first, those without one after them. */
export const queue: UseCase<typeof readQueue> = async ({ query: { role, place, cursor, limit } }, caller) => {
  caller.mustHold([role], place)
  const at = now()
  const found = await pageOfQueue(role, place, cursor, limit ?? PAGE)
  return {
    now: at,
    cursor: found.cursor,
    items: found.items.map(({ due, provisional, ...line }) => ({
      ...line,
      due: due && { day: due, provisional, overdue: due < dayOf(at) },
    })),
  }
}
