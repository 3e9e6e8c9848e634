import type { settleDispute } from '@shared/dispatch/besideContract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { Write } from '@functions/platform/table'
import { didServe, hoursOf } from './after'
import { changeOrder } from './change'
import { followUpWrites } from './followUp'

export const settle: UseCase<typeof settleDispute> = ({ params: { orderId }, body: { turn, outcome, reason, again } }, caller) =>
  changeOrder(caller, orderId, { event: outcome === 'stands' ? 'settle' : 'settleVoid', turn }, async ({ head }) => {
    const facts = { served: didServe(head, caller.personId) }
    if (head.state !== 'disputed' || facts.served) return { reason, facts }
    const writes: Write[] = again ? await followUpWrites(head, caller.personId) : []
    const dispute = head.dispute && { ...head.dispute, settled: outcome }
    if (outcome === 'void') return { reason, facts, set: { dispute }, writes: () => writes, tell: { outcome, again } }
    const hours = head.posted ? [] : await hoursOf(head, caller.personId)
    const confirmed = head.confirmed ?? { at: now(), by: 'term' as const, person: caller.personId }
    return { reason, facts, set: { dispute, confirmed, posted: true }, writes: () => [...hours, ...writes], tell: { outcome, again } }
  })
