import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { Face, faceNames } from '@shared/dispatch/order'
import { reviewOrder } from '@shared/dispatch/orderContract'
import { call } from '@/api'
import { FaceMark } from '../FaceMark'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line, WordsLine } from './Line'
import { OrderDialog } from './OrderDialog'

/** A worker rang and writes down how it was found; what was not good may go on as a new order. */
export const ReviewDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn } = order
  const [face, setFace] = useState<Face | null>(null)
  const [words, setWords] = useState('')
  const [again, setAgain] = useState(false)
  const act = useOrderAct(
    orderId,
    (chosen: Face) => call(reviewOrder, { params: { orderId }, body: { turn, face: chosen, words: words.trim(), byCall: true, again } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="记下评价"
      of={`${number} ${title}`}
      does="打电话问点单人满意不满意，照他说的记。记了就全部办完。"
      lasting="评价会注明是社区打电话问的，不能改。"
      ready={face !== null}
      pending={act.isPending}
      error={act.error}
      onOk={() => face !== null && act.mutate(face)}
      onCancel={() => onDone(false)}
    >
      <Line label="点单人说">
        <Radio.Group
          aria-label="点单人说"
          value={face}
          onChange={(event: { target: { value?: Face } }) => setFace(event.target.value ?? null)}
          options={Face.options.map((value) => ({
            value,
            label: (
              <>
                <FaceMark face={value} /> {faceNames[value]}
              </>
            ),
          }))}
        />
      </Line>
      <WordsLine label="原话（可以不写）" value={words} onChange={setWords} most={500} placeholder="例如：教得很耐心，还想再学一次" />
      {face !== null && face !== 'good' && (
        <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
          没办好的接着办：另开一单，回到社区派单
        </Checkbox>
      )}
    </OrderDialog>
  )
}
