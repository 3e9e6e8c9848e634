import type { answerQuestion, cancelOrder, changeTime } from '@shared/dispatch/orderContract'
import type { UseCase } from '@functions/platform/http'
import { changeOrder } from './change'
import { sealHead } from './sealed'
import { wantedTimes } from './wanted'

export const answer: UseCase<typeof answerQuestion> = ({ params: { orderId }, body: { turn, answer: text } }, caller) =>
  changeOrder(caller, orderId, { event: 'answer', turn }, () => ({ set: { answer: sealHead(orderId, 'answer', text) } }))

export const changeWanted: UseCase<typeof changeTime> = ({ params: { orderId }, body: { turn, wanted } }, caller) => {
  const times = wantedTimes(wanted)
  return changeOrder(caller, orderId, { event: 'changeTime', turn }, () => ({ set: { wanted: times } }))
}

export const cancel: UseCase<typeof cancelOrder> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'cancel', turn }, () => ({ reason }))
