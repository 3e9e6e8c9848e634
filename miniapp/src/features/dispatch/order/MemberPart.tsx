import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Face } from '@shared/dispatch/order'
import { toServiceCard } from '@/navigation'
import { useSession } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { useWhere } from '../useWhere'
import { sayAppointment, sayNear } from '../words'
import { ActError } from './ActError'
import { ActSheet } from './ActSheet'
import { Faces } from './Faces'
import { useCheckIn, useCheckOut, useFeedback, useLeave } from './acts'
import type { OfOrder } from './props'

/** Begins the service: by the four digits that the requester reads out, or by being at the place. */
function CheckIn({ order }: OfOrder) {
  const [code, setCode] = useState('')
  const where = useWhere()
  const check = useCheckIn(order)
  const here = () =>
    void where.find().then((position) => {
      if (position !== null) check.mutate({ way: 'place', position })
    })
  return (
    <Card kind="first" title="到了，签到">
      <View className="order-words">先给对方看您的志愿者证，再请他念服务码。</View>
      <Field id="check-in-code" label="服务码，四位数字" value={code} maxLength={4} onChange={(next) => setCode(next.replace(/\D/g, ''))} />
      <View className="place-act">
        <Button disabled={code.length < 4} busy={check.isPending && '正在签到…'} onPress={() => check.mutate({ way: 'code', code })}>
          签到
        </Button>
      </View>
      <View className="place-act">
        <Button kind="plain" busy={where.busy && '正在找位置…'} onPress={here}>
          <Icon name="pin" />
          没有服务码，按位置签到
        </Button>
      </View>
      {where.told === null ? null : <Note tone="attention">{where.told}</Note>}
      <ActError error={check.error} />
    </Card>
  )
}

/** Ends one's service, with a few words on what was done. */
function CheckOut({ order, since }: OfOrder & { since: string }) {
  const [report, setReport] = useState('')
  const check = useCheckOut(order)
  return (
    <Card kind="first" title="正在服务" aside={`${since}签到`}>
      <TextArea id="check-out-report" label="做了什么，几句就行" value={report} maxLength={500} onChange={setReport} />
      <View className="place-act">
        <Button busy={check.isPending && '正在签退…'} onPress={() => check.mutate(report.trim())}>
          做完了，签退
        </Button>
      </View>
      <View className="order-words">走之前请签退，时长从签到算到签退。</View>
      <ActError error={check.error} />
    </Card>
  )
}

/** How the volunteer found it; for community and department only. */
function Feedback({ order }: OfOrder) {
  const [face, setFace] = useState<Face | null>(null)
  const [said, setSaid] = useState('')
  const feedback = useFeedback(order)
  if (feedback.isSuccess) return <Note icon="check">收到了，只给社区和部门看。</Note>
  return (
    <Card title="这次服务您觉得怎么样" aside="只给社区和部门看">
      <Faces value={face} onChoose={setFace} />
      {face === null ? null : (
        <>
          <TextArea id="order-feedback" label="想说的话，可以不写" value={said} maxLength={500} onChange={setSaid} />
          <View className="place-act">
            <Button kind="secondary" busy={feedback.isPending && '正在交…'} onPress={() => feedback.mutate({ face, words: said.trim() })}>
              交反馈
            </Button>
          </View>
        </>
      )}
      <ActError error={feedback.error} />
    </Card>
  )
}

function Leave({ order }: OfOrder) {
  const leave = useLeave(order)
  return (
    <ActSheet
      title="这次去不了？"
      words="告诉队长，请别人去。不扣分，越早说越好。"
      action="我去不了"
      ask={{ label: '为什么，可以不写', least: 0 }}
      act={leave}
      input={(words) => words}
    >
      我这次去不了
    </ActSheet>
  )
}

/** What a volunteer who was named to go needs, in the order of the day. */
export function MemberPart({ order }: OfOrder) {
  const me = useSession(({ session }) => session?.me.personId)
  const mine = order.members.find(({ personId }) => personId === me)
  const { may, state, appointment, now } = order
  const came = mine?.cameAt ?? null
  const left = mine?.leftAt ?? null
  const goes = state === 'scheduled' || state === 'inService'
  return (
    <>
      {appointment === null || !goes ? null : (
        <Card>
          <Title level={3}>{sayAppointment(appointment)}</Title>
          <View className="order-words">{order.address ?? order.communityName}</View>
          <View className="place-act">
            <Button kind="secondary" onPress={() => toServiceCard(order.orderId)}>
              <Icon name="shield" />
              出示志愿者证
            </Button>
          </View>
        </Card>
      )}
      {may.includes('checkIn') && goes && came === null ? <CheckIn order={order} /> : null}
      {state === 'inService' && came !== null && left === null ? <CheckOut order={order} since={sayNear(came, now)} /> : null}
      {left === null ? null : <Note icon="check">{sayNear(left, now)} 签退。点单人确认以后，时长记到您名下。</Note>}
      {may.includes('feedback') && left !== null ? <Feedback order={order} /> : null}
      {may.includes('leave') && state === 'scheduled' ? <Leave order={order} /> : null}
    </>
  )
}
