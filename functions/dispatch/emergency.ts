import type { answerEmergency, callForHelp } from '@shared/dispatch/besideContract'
import { communityOf } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { changeOrder } from './change'

export const call: UseCase<typeof callForHelp> = async ({ params: { orderId } }, caller) => {
  const order = await changeOrder(caller, orderId, { event: 'emergency' }, ({ head, as }) => {
    if (head.emergency) return null
    const who = (['requester', 'member', 'team'] as const).find((part) => as.includes(part)) ?? 'member'
    return { set: { emergency: { at: now(), as: who } }, team: head.team, tell: { as: who } }
  })
  const place = await communityOf(order.community)
  return { order, call: { name: order.communityName, phone: place?.phone ?? null } }
}

export const answer: UseCase<typeof answerEmergency> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'emergencyHandled', turn }, () => ({ reason, set: { emergency: null } }))
