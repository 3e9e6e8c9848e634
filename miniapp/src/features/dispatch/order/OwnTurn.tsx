import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Face } from '@shared/dispatch/order'
import { toOrder, toVerifyCard } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { a11y } from '@/ui/a11y'
import { useSlow } from '@/ui/text/store'
import { ActError } from './ActError'
import { ActSheet } from './ActSheet'
import { Faces } from './Faces'
import { useAnswer, useConfirm, useDispute, useMissed, useReview } from './acts'
import type { OfOrder } from './props'

/** The community asks something: answered here, it goes on. */
export function AnswerCard({ order }: OfOrder) {
  const [said, setSaid] = useState('')
  const answer = useAnswer(order)
  const [short, setShort] = useState(false)
  const send = () => {
    setShort(said.trim() === '')
    if (said.trim() !== '') answer.mutate(said.trim())
  }
  if (order.question === null) return null
  return (
    <Card kind="attention" title="社区问您">
      <Title level={3}>{order.question.text}</Title>
      <TextArea id="order-answer" label="您的答复" value={said} maxLength={500} error={short ? '请写几个字。' : null} onChange={setSaid} />
      <View className="place-act">
        <Button busy={answer.isPending && '正在交…'} onPress={send}>
          答复
        </Button>
      </View>
      <ActError error={answer.error} />
    </Card>
  )
}

/** The four digits, large, and what to do with them. Whoever has them let somebody in. */
export function CodeCard({ order }: OfOrder) {
  const missed = useMissed(order, 'team')
  const { serviceCode, members, now, appointment } = order
  if (serviceCode === null) return null
  const begun = appointment !== null && now >= appointment.startsAt
  return (
    <Card kind="first" title="服务码">
      <View className="service-code" {...a11y('img', `服务码 ${[...serviceCode].join(' ')}`)}>
        {[...serviceCode].map((digit, index) => (
          <View key={index} className="service-digit">
            {digit}
          </View>
        ))}
      </View>
      <View className="order-words">人到了，先看他的志愿者证，再把这四个数字念给他听。没有上门的人打电话来要，请不要说。</View>
      {members.length === 0 ? null : (
        <View className="code-members">
          来的志愿者：{members.map(({ name, cameAt }) => `${name}${cameAt === null ? '' : '（到了）'}`).join('、')}
        </View>
      )}
      <View className="place-act">
        <Button kind="secondary" onPress={() => toVerifyCard()}>
          扫一扫他的志愿者证
        </Button>
      </View>
      {begun && order.may.includes('teamMissed') && order.state === 'scheduled' ? (
        <ActSheet
          title="到时间了没有人来？"
          words="社区会知道，并且另找人来。已经约好改时间的，请不要点。"
          action="没有人来"
          act={missed}
          input={() => undefined}
        >
          到时间了，没有人来
        </ActSheet>
      ) : null}
    </Card>
  )
}

/** It was done: say so, or say what was not as it is written down. */
export function ConfirmCard({ order }: OfOrder) {
  const confirm = useConfirm(order)
  const dispute = useDispute(order)
  return (
    <Card kind="attention">
      <Title level={3}>做完了吗？</Title>
      {order.report === null ? null : <View className="order-words">志愿者说：{order.report}</View>}
      <View className="place-act">
        <Button busy={confirm.isPending && '正在办…'} onPress={() => confirm.mutate(undefined)}>
          做完了，确认
        </Button>
      </View>
      <ActError error={confirm.error} />
      <ActSheet
        title="没有做，或者不对？"
        words="写几句，社区会打电话问您，核实以后再定。"
        action="告诉社区"
        ask={{ label: '哪里不对', least: 2, help: '例如：没有人来，或者只来了一会儿。' }}
        act={dispute}
        input={(words) => words}
      >
        没有做，或者不对
      </ActSheet>
    </Card>
  )
}

/** Three faces, a few words if one likes, and another order where it was not enough. */
export function ReviewCard({ order }: OfOrder) {
  const [face, setFace] = useState<Face | null>(null)
  const [said, setSaid] = useState('')
  const [again, setAgain] = useState<'yes' | 'no'>('no')
  const slow = useSlow()
  const review = useReview(order)
  return (
    <Card kind="first">
      <Title level={3}>满意吗？</Title>
      <Faces value={face} onChoose={setFace} />
      {face === null ? null : (
        <>
          <TextArea id="order-review" label="想说的话，可以不写" value={said} maxLength={500} onChange={setSaid} />
          {face === 'good' ? null : (
            <View className="place-act">
              <Choices
                label="要不要再来一次"
                stacked={slow}
                options={[
                  { value: 'no', name: '不用再来' },
                  { value: 'yes', name: '没办好，再派人来' },
                ]}
                value={again}
                onChoose={setAgain}
              />
            </View>
          )}
          <View className="place-act">
            <Button
              busy={review.isPending && '正在交…'}
              onPress={() => review.mutate({ face, words: said.trim(), again: face !== 'good' && again === 'yes' })}
            >
              交评价
            </Button>
          </View>
        </>
      )}
      <ActError error={review.error} />
    </Card>
  )
}

/** What came of it once all is over. */
export function OverNote({ order }: OfOrder) {
  const { mergedInto } = order
  return mergedInto === null ? null : (
    <Note>
      这一单并入了工单 {mergedInto.number}，在那里接着办。
      <View className="place-act">
        <Button kind="secondary" onPress={() => toOrder(mergedInto.orderId)}>
          看那一单
        </Button>
      </View>
    </Note>
  )
}
