import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/identity/model'
import type { SessionView } from '@shared/activity/view'
import { type ApiError, serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { toBookingInstead } from '@/navigation'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Rows } from '@/ui/Rows'
import { ReadAloud } from '@/ui/ReadAloud'
import { Title } from '@/ui/Title'
import { useReading, useSlow } from '@/ui/text/store'
import { WizardFoot, WizardStep } from '@/ui/Wizard'
import { useWizard } from '@/ui/Wizard/useWizard'
import { KeptOrders } from '../order/KeptOrders'
import { deliverNow } from '../order/deliver'
import { useMyOrders } from '../order/store'
import { seatWords, whenWords } from '../words'
import { BookForm } from './BookForm'
import { RefusalNote } from './RefusalNote'
import { Look } from './Look'
import { type Draft, checkDraft } from './draft'
import { knownPeople, rememberPeople } from './people'
import { type Question, nameOf, screensOf, wrongOn } from './screens'
import { lastLook, spokenQuestion } from './spoken'

type Way = 'book' | 'wait'
const acts = { book: '提交报名', wait: '加入候补', lottery: '报名参加抽签' } as const

const startOf = (me: Me, elder: boolean): Draft => {
  const { booker } = knownPeople()
  return {
    who: 'self',
    name: booker.name === '' ? me.callMe : booker.name,
    phone: booker.phone,
    ...{ elder, relation: null, people: [], group: '', adults: '', children: '', childrenBorn: null },
  }
}

interface BookPageProps {
  readonly session: SessionView
  readonly me: Me
  readonly way: Way
  readonly onRefresh: () => void
}

/** Booking seats or a place on the waitlist: who comes, then one look at all of it, then one answer. In 长辈版 one question a screen. */
export function BookPage({ session, me, way: first, onRefresh }: BookPageProps) {
  const slow = useSlow()
  const elder = useReading((reading) => reading.elder)
  const [draft, setDraft] = useState<Draft>(() => startOf(me, elder))
  const [way, setWay] = useState(first)
  const { at, asked, setAsked, to, forward } = useWizard()
  const [sheet, setSheet] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const orders = useMyOrders()
  // While the person looks on, the dialogue tells; only what is left without an answer is told here.
  const kept = sending ? [] : orders.filter(({ sessionId }) => sessionId === session.sessionId)
  const checked = checkDraft(draft, session)
  const { party } = checked
  const screens = screensOf(slow, draft, session)
  const screen = screens[Math.min(at, screens.length - 1)] ?? []
  const [question = 'who'] = screen
  const last = question === 'look'
  const wrong = !asked ? {} : slow ? wrongOn(question, checked.wrong) : checked.wrong
  const act = way === 'wait' ? acts.wait : session.allotment === 'lottery' ? acts.lottery : acts.book
  // What was said about an earlier attempt is not about this one.
  const change = (changed: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changed }))
    setRefused(null)
  }

  const check = () => {
    if (party === null) to(0)
    setAsked(true)
    setSheet(party !== null)
  }
  const mend = (one: Question) => to(screens.findIndex(([first]) => first === one))
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
      {...(slow ? { helps: '请社区帮我报名' } : {})}
      foot={
        kept.length > 0 ? undefined : !slow ? (
          <Button onPress={check}>{act}</Button>
        ) : (
          <WizardFoot
            at={at}
            of={screens.length}
            onBack={() => to(at - 1)}
            onForward={() => forward(Object.keys(wrongOn(question, checked.wrong)).length > 0)}
            done={act}
            sending="正在提交…"
            busy={sending}
            onDone={() => void send(way)}
          />
        )
      }
    >
      {slow && kept.length === 0 ? <WizardStep at={at} of={screens.length} name={nameOf(question, draft)} /> : null}
      {at > 0 ? null : (
        <>
          <Title level={1}>{session.title}</Title>
          <View className="act-line">{whenWords(session.lessons)}</View>
          <View className="act-line">{session.venue.name}</View>
          <View className="act-seats">{seatWords(session) ?? ''}</View>
        </>
      )}
      {kept.length > 0 ? (
        <KeptOrders />
      ) : (
        <>
          {slow ? (
            <ReadAloud
              id={`book-${question}`}
              what={nameOf(question, draft)}
              text={() =>
                last && party !== null
                  ? [...lastLook(session, draft, party).map(({ name, value }) => `${name}：${value}。`), `都对，请点“${act}”。`]
                  : spokenQuestion(question, session, draft, way === 'wait')
              }
            />
          ) : null}
          {way === 'wait' && at === 0 ? <Note>候补不占别的活动的时间。有人退出时按先后轮到您，那时再确认。</Note> : null}
          <BookForm screen={screen} session={session} waits={way === 'wait'} draft={draft} wrong={wrong} onChange={change} />
          {last && party !== null ? <Look session={session} draft={draft} party={party} onMend={mend} /> : null}
          {last && party === null ? <Note tone="danger">{Object.values(checked.wrong)[0]}请点“上一步”改好。</Note> : null}
          {asked && !slow && party === null ? <Note tone="danger">还有没填好的地方，请按红字改好。</Note> : null}
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
          <Rows rows={lastLook(session, draft, party).map(({ name, value }) => [name, value])} />
          {party.guests.length > 1 ? <View className="act-seats">要么都约上，要么都约不上，不会拆开。</View> : null}
        </ConfirmSheet>
      ) : null}
    </Page>
  )
}
