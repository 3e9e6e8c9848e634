import { View } from '@tarojs/components'
import { useState } from 'react'
import { closedStates, isClosed } from '@shared/dispatch/state'
import type { WantedTime } from '@shared/dispatch/order'
import { sayMoment } from '@shared/kernel/instant'
import { AskForNews } from '@/features/outreach/AskForNews'
import { toPlaceOrder } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { ReadAloud } from '@/ui/ReadAloud'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { Times } from '../place/When'
import { inOneSentence, ownTurn } from '../road'
import { sayNear } from '../words'
import { ActError } from './ActError'
import { ActSheet } from './ActSheet'
import { Emergency } from './Emergency'
import { AnswerCard, CodeCard, ConfirmCard, OverNote, ReviewCard } from './OwnTurn'
import { History, Ordered, Road } from './Parcel'
import { useCancel, useChangeTime } from './acts'
import type { OfOrder } from './props'

/** Other times: who has it is told, and an agreed time is agreed anew. */
export function ChangeTime({ order }: OfOrder) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState<readonly WantedTime[]>(order.wanted)
  const change = useChangeTime(order)
  return (
    <View className="order-act">
      <Button kind="plain" onPress={() => setOpen(true)}>
        改时间
      </Button>
      {open ? (
        <ConfirmSheet
          title="改到什么时间？"
          action="就这样改"
          busy={change.isPending && '正在改…'}
          onConfirm={() => change.mutate([...wanted], { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        >
          {order.state === 'scheduled' ? <View>已经约好的时间会取消，服务队重新跟您约。</View> : null}
          <Times wanted={wanted} onChange={setWanted} />
          <ActError error={change.error} />
        </ConfirmSheet>
      ) : null}
    </View>
  )
}

function Cancel({ order }: OfOrder) {
  const cancel = useCancel(order)
  return (
    <ActSheet
      title="取消这一单？"
      words={
        order.team === null ? '取消以后不再派人来。以后要帮忙，可以再点一单。' : `${order.team.name}已经接单，取消以后会告诉他们不用来了。`
      }
      action="取消这一单"
      danger
      ask={{ label: '为什么取消，可以不写', least: 0 }}
      act={cancel}
      input={(words) => words}
    >
      取消这一单
    </ActSheet>
  )
}

/** What can still be changed. */
const Ways = ({ order }: OfOrder) => (
  <>
    {order.may.includes('changeTime') ? <ChangeTime order={order} /> : null}
    {order.may.includes('cancel') ? <Cancel order={order} /> : null}
  </>
)

/** Who has it, until when, and whom to ring. */
function WhoHasIt({ order }: OfOrder) {
  const { following, now, escalation } = order
  return (
    <Card title="现在在谁手里">
      <Rows
        rows={[
          ['谁', following.who],
          ['从什么时候', sayNear(following.since, now)],
          ...(following.by === null ? [] : [['最晚', sayNear(following.by, now)] as const]),
        ]}
      />
      {escalation === null ? null : <Note tone="attention">这一单慢了，已经报给上一级催办：{escalation.why}</Note>}
    </Card>
  )
}

/** The order for whoever placed it: what they are asked to do first, then the road. In 长辈版 one sentence, and the rest folded. */
export function Requester({ order, placed }: OfOrder & { placed: boolean }) {
  const elder = useReading((reading) => reading.elder)
  const { state, may, now } = order
  const turn = ownTurn(state)
  const cards = {
    answer: <AnswerCard order={order} />,
    confirm: <ConfirmCard order={order} />,
    review: <ReviewCard order={order} />,
    letIn: <CodeCard order={order} />,
  }
  return (
    <>
      {placed && state === 'submitted' ? (
        <Note icon="check">社区收到了，工单 {order.number}。每一步都在这里，不用守着；有人来之前会先打电话给您。</Note>
      ) : null}
      <Title level={1}>{order.title}</Title>
      <View className="order-where">
        工单 {order.number} · {sayNear(order.createdAt, now)} 提交
      </View>
      {elder ? (
        <>
          <View className="one-sentence">{inOneSentence(order, now)}</View>
          <ReadAloud id={`order-${order.orderId}`} what="办到哪一步了" text={() => [order.title, inOneSentence(order, now)]} />
        </>
      ) : null}
      {turn === null ? null : cards[turn]}
      {state === 'inService' ? <CodeCard order={order} /> : null}
      {may.includes('emergency') && (state === 'scheduled' || state === 'inService') ? <Emergency order={order} /> : null}
      <OverNote order={order} />
      {isClosed(state) ? null : <AskForNews moment="ordered" />}
      <Road order={order} />
      {isClosed(state) || elder || state === 'confirmed' ? null : <WhoHasIt order={order} />}
      <Ordered order={order} />
      <History order={order} />
      {may.includes('changeTime') || may.includes('cancel') ? (
        elder ? (
          <Fold title="改时间，或者取消">
            <Ways order={order} />
          </Fold>
        ) : (
          <Ways order={order} />
        )
      ) : null}
      {closedStates.some((one) => one === state) ? (
        <View className="order-act">
          <Button kind="secondary" onPress={() => toPlaceOrder(order.kind)}>
            再点一单一样的
          </Button>
        </View>
      ) : null}
      {order.hiddenFrom === null ? null : (
        <View className="order-words">{sayMoment(order.hiddenFrom)} 起，名字、电话和门牌会从这一单里抹掉。</View>
      )}
    </>
  )
}
