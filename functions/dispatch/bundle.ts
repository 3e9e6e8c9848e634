import { Refusal } from '@shared/contract/errors'
import type { mergeOrder, splitOrder } from '@shared/dispatch/besideContract'
import { isEnded } from '@shared/dispatch/state'
import type { UseCase } from '@functions/platform/http'
import { changeOrder } from './change'
import { likeIt, openMany } from './followUp'
import { stillOpen } from './store/merge'
import { readHead } from './store'
import { wantedTimes } from './wanted'

export const merge: UseCase<typeof mergeOrder> = ({ params: { orderId }, body: { turn, into } }, caller) =>
  changeOrder(caller, orderId, { event: 'merge', turn }, async ({ head }) => {
    const other = await readHead(into)
    if (!other || other.phoneHash !== head.phoneHash || other.community !== head.community || into === orderId)
      throw new Refusal('NOT_FOUND')
    return {
      set: { mergedInto: { orderId: into, number: other.number } },
      ...{ facts: { mergeOpen: !isEnded(other.state) }, tell: { into } },
      writes: () => [stillOpen(other)],
    }
  })

export const split: UseCase<typeof splitOrder> = ({ params: { orderId }, body: { turn, times } }, caller) => {
  const wanted = wantedTimes(times)
  return changeOrder(caller, orderId, { event: 'split', turn }, async ({ head }) => {
    const count = wanted.length + 1
    const more = wanted.map((time, n) =>
      likeIt(head, `series${head.turn}.${n}`, caller.personId, { wanted: [time], series: { index: n + 2, count, first: orderId } }),
    )
    const { writes } = head.state === 'submitted' ? await openMany(more, caller.personId) : { writes: [] }
    return {
      set: { series: { index: 1, count, first: orderId } },
      ...{ facts: { named: wanted.length }, tell: { count } },
      writes: () => writes,
    }
  })
}
