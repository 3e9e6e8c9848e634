import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionId } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { useNow } from '@/ui/Countdown/useNow'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { DoorCode } from './DoorCode'
import { DoorNames } from './DoorNames'
import { DoorScan } from './DoorScan'
import { LastMarks } from './LastMarks'
import { type DoorList, type DoorPhase, type KeptMark, isHere, lessonNow, phaseAt } from './model'
import { marks as outbox, useMarks } from './store'
import { useDoor } from './useDoor'

type Way = 'names' | 'scan' | 'code'

/** The door of a session: the code for the wall, the scanner, and the list; all but the code work without a network. */
export function DoorScreen({ sessionId, personId }: { sessionId: SessionId; personId: PersonId }) {
  const { list, query, isKept } = useDoor(sessionId, personId)
  useRefresh(query)
  if (list) return <Door list={list} isKept={isKept} />
  return <Loaded query={query}>{(data) => <Door list={data} isKept={false} />}</Loaded>
}

const phaseWords: Record<DoorPhase, (lesson: DoorList['lessons'][number]) => string> = {
  early: ({ signInFrom }) => `还没到签到时间，${sayMoment(signInFrom)} 开始。`,
  open: ({ signInUntil }) => `正在签到，${sayMoment(signInUntil)} 以后算迟到。`,
  late: () => '已经开始了，现在来的算迟到，一样记上。',
  over: () => '这一次已经结束，手机上不能再记。照纸质名单补记，请到电脑工作台。',
}

/** A mark as the device makes it; sent as soon as there is a network. */
const markOf = (list: DoorList, who: Pick<KeptMark['mark'], 'bookingId' | 'seat' | 'way' | 'lesson'>, name: string): KeptMark => ({
  mark: { markKey: newKey(), sessionId: list.sessionId, at: serverNow(), ...who },
  ...{ door: list.sessionId, personId: list.personId, name, outcome: null, refused: null },
})

function Door({ list, isKept }: { list: DoorList; isKept: boolean }) {
  const now: Instant = useNow()
  const [lesson, setLesson] = useState(() => lessonNow(list.lessons, serverNow()))
  const [view, setView] = useState<Way>('names')
  const marks = useMarks(list.sessionId)
  const one = list.lessons[lesson] ?? list.lessons[0]
  if (!one) return null
  const phase = phaseAt(one, now)
  const here = list.guests.filter((guest) => isHere(guest, lesson, marks)).length
  const may = phase === 'open' || phase === 'late'
  const note = (who: Pick<KeptMark['mark'], 'bookingId' | 'seat' | 'way'>, name: string) =>
    outbox.keep(markOf(list, { ...who, lesson }, name))
  return (
    <>
      <Title level={1}>{list.title}</Title>
      <View className="door-lead">
        {list.where} · {sayMoment(one.startsAt)}
      </View>
      {list.lessons.length > 1 ? (
        <Choices
          label="哪一次课"
          options={list.lessons.map((__, n) => ({ value: String(n), name: `第 ${n + 1} 次` }))}
          value={String(lesson)}
          onChoose={(n) => setLesson(Number(n))}
        />
      ) : null}
      <View className="door-count">
        <View className="door-number">
          {here} / {list.guests.length}
        </View>
        到了的人
      </View>
      <Note tone={phase === 'open' ? 'info' : 'attention'}>{phaseWords[phase](one)}</Note>
      {isKept ? (
        <Note tone="attention">没有连上网。名单是 {sayMoment(list.readAt)} 存的，照样可以记，连上网会自动交，不会记重。</Note>
      ) : null}
      <View className="door-gap" />
      <Choices
        label="怎么签到"
        options={[
          { value: 'names', name: '勾名单' },
          { value: 'scan', name: '扫他的码' },
          { value: 'code', name: '显示签到码' },
        ]}
        value={view}
        onChoose={setView}
      />
      {view === 'names' ? <DoorNames list={list} lesson={lesson} marks={marks} may={may} onNote={note} /> : null}
      {view === 'scan' ? <DoorScan list={list} lesson={lesson} marks={marks} may={may} onNote={note} /> : null}
      {view === 'code' && phase === 'open' ? <DoorCode sessionId={list.sessionId} lesson={lesson} /> : null}
      {view === 'code' && phase !== 'open' ? (
        <Note tone="attention">
          签到码只在 {sayMoment(one.signInFrom)} 到 {sayMoment(one.signInUntil)} 之间能用。别的时候来的，请勾名单。
        </Note>
      ) : null}
      <LastMarks marks={marks} />
    </>
  )
}
