import { View } from '@tarojs/components'
import type { BookingView } from '@shared/activity/booking'
import { programmeKindNames } from '@shared/activity/model'
import type { SessionView } from '@shared/activity/view'
import { sayMoment } from '@shared/kernel/instant'
import { toBook, toDraw, toSheet } from '@/navigation'
import { Button } from '@/ui/Button'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { ShareButton } from '@/ui/ShareButton'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { SeatBar } from '../list/SeatBar'
import { SessionRow } from '../list/SessionRow'
import { liveOf } from '../own'
import { ShownPhotos } from '../photos/ShownPhotos'
import { useProgramme } from '../queries'
import { lessonWords, openTag, ownTag } from '../words'
import { Materials } from './Materials'
import { Where } from './Where'
import { nowSentence, poolWords, spokenSession, whoWords } from './sentences'

/** A session: what it is, when and where, who may come, what is left of it, and what to read before. */
export function SessionBody({
  session,
  own,
  bookings,
}: {
  session: SessionView
  own: BookingView | null
  bookings: readonly BookingView[]
}) {
  const { programme, lessons, draw, moved, elderClass, sessionId } = session
  const tag = own === null ? openTag(session) : ownTag(own)
  return (
    <View>
      <View className="act-top">
        <View className="act-kind">{programmeKindNames[session.kind]}</View>
        <Tag tone={tag.tone}>{tag.text}</Tag>
      </View>
      <Title level={1}>{session.title}</Title>
      <View className="act-sentence">{nowSentence(session)}</View>
      <SeatBar card={session} />
      {moved === null ? null : <Note tone="attention">改过时间（{moved.reason}）。下面是新的时间。</Note>}
      <ReadAloud id={`session-${sessionId}`} what={session.title} text={() => spokenSession(session)} />
      <Part title="时间" aside={lessons.length > 1 ? `共 ${lessons.length} 次，一次报名全部` : undefined} startOpen>
        {lessons.length === 1 ? (
          lessons.map((lesson) => <View key={lesson.startsAt}>{lessonWords(lesson)}</View>)
        ) : (
          <Rows rows={lessons.map((lesson, n) => [`第 ${n + 1} 次`, lessonWords(lesson)])} />
        )}
      </Part>
      <Where venue={session.venue} />
      <Part title="谁能来">
        {whoWords(session).map((words) => (
          <View key={words} className="act-item">
            {words}
          </View>
        ))}
      </Part>
      <Part title="名额">
        {poolWords(session).map((words) => (
          <View key={words} className="act-item">
            {words}
          </View>
        ))}
        <View className="act-seats">
          {sayMoment(session.freeCancelUntil)} 前可以随意取消；之后取消、或约了不来，记一次。来不了请早点取消，让给别人。
        </View>
        {session.terms.party.groupMost > 0 && own === null && ['open', 'few'].includes(session.booking) ? (
          <View className="act-acts">
            <Button kind="secondary" onPress={() => toBook(sessionId)}>
              学校、单位带人来
            </Button>
          </View>
        ) : null}
      </Part>
      <Part title="介绍">
        <View className="act-text">{programme.summary}</View>
        <View className="act-seats">
          主办：{programme.organiser}
          {programme.leadUnit === '' ? '' : `；支持：${programme.leadUnit}`}
        </View>
      </Part>
      {programme.materials.length === 0 ? null : (
        <Part title="资料" aside={`${programme.materials.length} 份`}>
          <Materials materials={programme.materials} />
        </Part>
      )}
      <ShownPhotos sessionId={sessionId} />
      {elderClass === null ? null : <LinkRow name="大字单" words="带回家照着做，可以打印" onPress={() => toSheet(sessionId)} />}
      {draw === null ? null : (
        <LinkRow
          name="抽签"
          words={draw.drawnAt === null ? '还没有抽；怎样保证公平' : '已经抽好：看结果，自己核对'}
          onPress={() => toDraw(sessionId)}
        />
      )}
      <View className="act-more">
        <ShareButton>转发给家人</ShareButton>
      </View>
      <Fold title="别的场次" aside="同一个活动">
        <Others session={session} bookings={bookings} />
      </Fold>
    </View>
  )
}

function Others({ session, bookings }: { session: SessionView; bookings: readonly BookingView[] }) {
  const programme = useProgramme(session.programmeId)
  return (
    <Loaded query={programme} blocks={1}>
      {({ sessions }) => {
        const others = sessions.filter(({ sessionId, booking }) => sessionId !== session.sessionId && booking !== 'over')
        return others.length === 0 ? (
          <View className="act-line">没有别的场次了。</View>
        ) : (
          <>
            {others.map((card) => (
              <SessionRow key={card.sessionId} card={card} own={liveOf(bookings, card.sessionId)} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
