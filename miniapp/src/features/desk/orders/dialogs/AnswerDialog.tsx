import { useState } from 'react'
import { answerQuestion } from '@shared/dispatch/orderContract'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { WordsLine } from './Line'
import { OrderDialog } from './OrderDialog'

/** Writes down what the requester answered on the telephone. */
export const AnswerDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, question } = order
  const [answer, setAnswer] = useState('')
  const act = useOrderAct(
    orderId,
    () => call(answerQuestion, { params: { orderId }, body: { turn, answer: answer.trim() } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="记下答复"
      of={`${number} ${title}`}
      does={
        <>
          <p>打电话问点单人，把答复记下来，接着派单。</p>
          {question && <p className="dk-order-question">问的是：{question.text}</p>}
        </>
      }
      lasting="答复会记在单子上，注明是社区代记的，不能撤回。"
      ready={answer.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <WordsLine label="点单人怎么说" value={answer} onChange={setAnswer} most={500} placeholder="例如：华为手机，想学视频通话" />
    </OrderDialog>
  )
}
