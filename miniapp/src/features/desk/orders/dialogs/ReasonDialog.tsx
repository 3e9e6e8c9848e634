import { useState } from 'react'
import { actNames } from '../order/acts'
import { useOrderAct } from '../useOrders'
import { useOrderDesk } from '../useOrderDesk'
import type { ActDialogProps } from './ActDialog'
import { WordsLine } from './Line'
import { OrderDialog } from './OrderDialog'
import { type ReasonAct, reasonAct, reasonWords } from './reasons'

/** An act that takes a few words: a question, or why. */
export const ReasonDialog = ({ order, act: which, onDone }: ActDialogProps & { act: ReasonAct }) => {
  const { department } = useOrderDesk()
  const [words, setWords] = useState('')
  const { does, lasting, label, placeholder, optional = false, grave = false } = reasonWords[which]
  const act = useOrderAct(
    order.orderId,
    () => reasonAct(order, which, words.trim(), department),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act={actNames[which]}
      of={`${order.number} ${order.title}`}
      does={does}
      lasting={lasting}
      grave={grave}
      ready={optional || words.trim().length >= 2}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <WordsLine label={label} value={words} onChange={setWords} placeholder={placeholder} />
    </OrderDialog>
  )
}
