import {
  answerQuestion,
  cancelOrder,
  changeTime,
  confirmOrder,
  disputeOrder,
  noteMissed,
  reviewOrder,
} from '@shared/dispatch/orderContract'
import { claimOrder, declineOffer, leaveService, logContact, scheduleOrder, stepBack } from '@shared/dispatch/hallContract'
import { checkIn, checkOut, endForSomebody, giveServiceFeedback, reportService } from '@shared/dispatch/serviceContract'
import type { BodyInput } from '@shared/contract/endpoint'
import type { OrderView } from '@shared/dispatch/view'
import type { TeamId } from '@shared/volunteer/ids'
import { call } from '@/api'
import { useOrderAct } from '../queries'

type Order = Pick<OrderView, 'orderId' | 'turn'>

/** What whoever ordered can do. Each says which turn it saw, so that nothing is done to an order that has moved on. */
export const useAnswer = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (answer: string) => call(answerQuestion, { params: { orderId }, body: { turn, answer } }))
export const useChangeTime = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (wanted: BodyInput<typeof changeTime>['wanted']) =>
    call(changeTime, { params: { orderId }, body: { turn, wanted } }),
  )
export const useCancel = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (reason: string) => call(cancelOrder, { params: { orderId }, body: { turn, reason } }))
export const useConfirm = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, () => call(confirmOrder, { params: { orderId }, body: { turn, how: 'requester' } }))
export const useReview = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (said: Omit<BodyInput<typeof reviewOrder>, 'turn' | 'byCall'>) =>
    call(reviewOrder, { params: { orderId }, body: { turn, byCall: false, ...said } }),
  )
export const useDispute = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (reason: string) => call(disputeOrder, { params: { orderId }, body: { turn, reason } }))
export const useMissed = ({ orderId, turn }: Order, who: 'team' | 'requester') =>
  useOrderAct(orderId, () => call(noteMissed, { params: { orderId }, body: { turn, who } }))

/** What a team that leads can do. */
export const useClaim = ({ orderId, turn, community, contactMinutes }: Order & Pick<OrderView, 'community' | 'contactMinutes'>) =>
  useOrderAct(orderId, (teamId: TeamId) => call(claimOrder, { params: { orderId }, body: { teamId, turn, community, contactMinutes } }))
export const useDecline = ({ orderId, turn }: Order, teamId: TeamId) =>
  useOrderAct(orderId, (reason: string) => call(declineOffer, { params: { orderId, teamId }, body: { turn, reason } }))
export const useStepBack = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (reason: string) => call(stepBack, { params: { orderId }, body: { turn, reason } }))
export const useContact = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (outcome: BodyInput<typeof logContact>['outcome']) =>
    call(logContact, { params: { orderId }, body: { turn, outcome } }),
  )
export const useSchedule = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (agreed: Omit<BodyInput<typeof scheduleOrder>, 'turn'>) =>
    call(scheduleOrder, { params: { orderId }, body: { turn, ...agreed } }),
  )
export const useReport = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (report: string) => call(reportService, { params: { orderId }, body: { turn, report } }))
export const useEndFor = ({ orderId }: Order) =>
  useOrderAct(orderId, (body: BodyInput<typeof endForSomebody>) => call(endForSomebody, { params: { orderId }, body }))

/** What a volunteer who was named can do. */
export const useLeave = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (reason: string) => call(leaveService, { params: { orderId }, body: { turn, reason } }))
export const useCheckIn = ({ orderId }: Order) =>
  useOrderAct(orderId, (proof: BodyInput<typeof checkIn>['proof']) => call(checkIn, { params: { orderId }, body: { proof } }))
export const useCheckOut = ({ orderId }: Order) =>
  useOrderAct(orderId, (report: string) => call(checkOut, { params: { orderId }, body: { report } }))
export const useFeedback = ({ orderId, turn }: Order) =>
  useOrderAct(orderId, (said: Omit<BodyInput<typeof giveServiceFeedback>, 'turn'>) =>
    call(giveServiceFeedback, { params: { orderId }, body: { turn, ...said } }),
  )
