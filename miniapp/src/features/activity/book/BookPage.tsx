import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '@shared/identity/model'
import type { SessionView } from '@shared/activity/view'
import { sayMoment } from '@shared/kernel/instant'
import { type ApiError, serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { toBookingInstead } from '@/navigation'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Rows } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { KeptOrders } from '../order/KeptOrders'
import { deliverNow } from '../order/deliver'
import { useMyOrders } from '../order/store'
import { seatWords, whenWords } from '../words'
import { BookForm } from './BookForm'
import { RefusalNote } from './RefusalNote'
import { type Draft, checkDraft } from './draft'
import { knownPeople, rememberPeople } from './people'

type Way = 'book' | 'wait'
const acts = { book: '提交报名', wait: '加入候补', lottery: '报名参加抽签' } as const

const startOf = (me: Me): Draft => {
  const { booker } = knownPeople()
  return {
    who: 'self',
    name: booker.name === '' ? me.callMe : booker.name,
    phone: booker.phone,
    ...{ elder: false, relation: null, people: [], group: '', adults: '', children: '', childrenBorn: null },
  }
}

interface BookPageProps {
  readonly session: SessionView
  readonly me: Me
  readonly way: Way
  readonly onRefresh: () => void
}

/** Booking seats or a place on the waitlist: who comes, then one look at all of it, then one answer. */
export function BookPage({ session, me, way: first, onRefresh }: BookPageProps) {
  const [draft, setDraft] = useState<Draft>(() => startOf(me))
  const [way, setWay] = useState(first)
  const [tried, setTried] = useState(false)
  const [sheet, setSheet] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const orders = useMyOrders()
  // While the person looks on, the dialogue tells; only what is left without an answer is told here.
  const kept = sending ? [] : orders.filter(({ sessionId }) => sessionId === session.sessionId)
  const checked = checkDraft(draft, session)
  const { party } = checked
  const act = way === 'wait' ? acts.wait : session.allotment === 'lottery' ? acts.lottery : acts.book
  // What was said about an earlier attempt is not about this one.
  const change = (changed: Draft) => {
    setDraft(changed)
    setRefused(null)
  }

  const check = () => {
    setTried(true)
    if (party !== null) setSheet(true)
    else void Taro.pageScrollTo({ scrollTop: 0 }).catch(() => undefined)
  }
  const send = async (as: Way) => {
    if (party === null) return
    setWay(as)
    setSending(true)
    const delivery = await deliverNow({
      state: 'waiting',
      bookingKey: newKey(),
      personId: me.personId,
      sessionId: session.sessionId,
      way: as,
      title: session.title,
      names: party.group === null ? party.guests.map(({ name }) => name) : [`${party.group}${party.guests.length} 人`],
      at: serverNow(),
      party,
      terms: session.terms,
    })
    setSending(false)
    setSheet(false)
    if (delivery.kind === 'arrived') {
      rememberPeople(party)
      toBookingInstead(session.sessionId, delivery.booking.bookingId)
    }
    if (delivery.kind === 'refused') setRefused(delivery.error)
  }
  return (
    <Page
      title={way === 'wait' ? '候补' : '报名'}
      contact={session.programme.contact}
      foot={kept.length > 0 ? undefined : <Button onPress={check}>{act}</Button>}
    >
      <Title level={1}>{session.title}</Title>
      <View className="act-line">{whenWords(session.lessons)}</View>
      <View className="act-line">{session.venue.name}</View>
      <View className="act-seats">{seatWords(session) ?? ''}</View>
      {kept.length > 0 ? (
        <KeptOrders />
      ) : (
        <>
          {way === 'wait' ? <Note>候补不占别的活动的时间。有人退出时按先后轮到您，那时再确认。</Note> : null}
          <BookForm session={session} waits={way === 'wait'} draft={draft} checked={checked} tried={tried} onChange={change} />
          {tried && party === null ? <Note tone="danger">还有没填好的地方，请按红字改好。</Note> : null}
          {refused === null ? null : (
            <RefusalNote error={refused} onWait={() => void send('wait')} onBook={() => void send('book')} onRefresh={onRefresh} />
          )}
        </>
      )}
      {sheet && party !== null ? (
        <ConfirmSheet
          title={way === 'wait' ? '这样候补，对吗？' : '这样报名，对吗？'}
          action={act}
          busy={sending && '正在提交…'}
          onConfirm={() => void send(way)}
          onClose={() => setSheet(false)}
        >
          <Rows
            rows={[
              ['活动', session.title],
              ['时间', whenWords(session.lessons)],
              [
                '谁来',
                party.group === null ? party.guests.map(({ name }) => name).join('、') : `${party.group}，${party.guests.length} 人`,
              ],
              ['联系电话', party.booker.phone],
              ['取消', `${sayMoment(session.freeCancelUntil)} 前随意取消`],
            ]}
          />
          {party.guests.length > 1 ? <View className="act-seats">要么都约上，要么都约不上，不会拆开。</View> : null}
        </ConfirmSheet>
      ) : null}
    </Page>
  )
}
