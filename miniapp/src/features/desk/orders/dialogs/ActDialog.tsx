import type { ReactNode } from 'react'
import type { OrderView } from '@shared/dispatch/view'
import type { Act } from '../order/acts'
import { AnswerDialog } from './AnswerDialog'
import { ConfirmDialog } from './ConfirmDialog'
import { DispatchDialog } from './DispatchDialog'
import { HandToPairDialog } from './HandToPairDialog'
import { MergeDialog } from './MergeDialog'
import { MissedDialog } from './MissedDialog'
import { OfferDialog } from './OfferDialog'
import { PairUpDialog } from './PairUpDialog'
import { ReasonDialog } from './ReasonDialog'
import { ReviewDialog } from './ReviewDialog'
import { SettleDialog } from './SettleDialog'
import { SplitDialog } from './SplitDialog'
import { TakeDialog } from './TakeDialog'
import { TimeDialog } from './TimeDialog'

export interface ActDialogProps {
  readonly order: OrderView
  /** True when the act was done. */
  readonly onDone: (done: boolean) => void
}

const dialogs: Record<Act, (props: ActDialogProps) => ReactNode> = {
  emergencyHandled: (props) => <ReasonDialog {...props} act="emergencyHandled" />,
  take: (props) => <TakeDialog {...props} />,
  dispatch: (props) => <DispatchDialog {...props} to={null} />,
  redispatch: (props) => <DispatchDialog {...props} to={null} />,
  offer: (props) => <OfferDialog {...props} />,
  handToPair: (props) => <HandToPairDialog {...props} />,
  settle: (props) => <SettleDialog {...props} />,
  merge: (props) => <MergeDialog {...props} />,
  split: (props) => <SplitDialog {...props} />,
  pairUp: (props) => <PairUpDialog {...props} />,
  answer: (props) => <AnswerDialog {...props} />,
  confirm: (props) => <ConfirmDialog {...props} />,
  review: (props) => <ReviewDialog {...props} />,
  ask: (props) => <ReasonDialog {...props} act="ask" />,
  changeTime: (props) => <TimeDialog {...props} />,
  missed: (props) => <MissedDialog {...props} />,
  refuse: (props) => <ReasonDialog {...props} act="refuse" />,
  giveBack: (props) => <ReasonDialog {...props} act="giveBack" />,
  dispute: (props) => <ReasonDialog {...props} act="dispute" />,
  reject: (props) => <ReasonDialog {...props} act="reject" />,
  cancel: (props) => <ReasonDialog {...props} act="cancel" />,
}

/** The dialog of an act. */
export const ActDialog = ({ act, ...props }: ActDialogProps & { act: Act }) => dialogs[act](props)
