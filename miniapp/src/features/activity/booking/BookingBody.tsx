import { View } from '@tarojs/components'
import { type BookingView, isOver, relationNames } from '@shared/activity/booking'
import type { Face } from '@shared/activity/report'
import { MINUTE, plus, sayMoment } from '@shared/kernel/instant'
import { AskForNews } from '@/features/outreach/AskForNews'
import { toActivity, toDraw, toHandOver, toSimilar } from '@/navigation'
import { Button } from '@/ui/Button'
import { useNow } from '@/ui/Countdown/useNow'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { isPast, nextLesson } from '../own'
import { lessonWords, ownTag, whenWords } from '../words'
import { Answer } from './Answer'
import { Calendar } from './Calendar'
import { Cancel } from './Cancel'
import { CheckIn } from './CheckIn'
import { Codes } from './Codes'
import { MyPhotos } from '../photos/MyPhotos'
import { Feedback } from './Feedback'
import { guestWords, soonWords, stateSentence } from './words'

const spoken = (booking: BookingView, sentence: string): string[] => [
  `${booking.title}。${ownTag(booking).text}。`,
  sentence,
  `时间：${whenWords(booking.lessons)}。`,
  `地点：${booking.where}。`,
  `谁来：${guestWords(booking)}。`,
]

/** From so long before a lesson on, signing in is offered; the server says when it is early. */
const DOOR = 60 * MINUTE

/** One order: where it stands and what to do, the code for the door, and afterwards how it was. */
export function BookingBody({ booking, feedback, fresh }: { booking: BookingView; feedback: Face | null; fresh: boolean }) {
  const { state, sessionId, bookingId, lessons, title, where, guests, relation, agreedAt } = booking
  const now = useNow()
  const tag = ownTag(booking)
  const sentence = stateSentence(booking, now)
  const past = isPast(booking, now)
  const next = nextLesson(lessons, now)
  const came = guests.some((guest) => guest.came.length > 0)
  const atDoor = state === 'booked' && !past && next !== null && plus(next.lesson.startsAt, -DOOR) <= now
  const asks = state === 'offered' || state === 'toConfirm'
  const forAnother = relation !== 'self' && relation !== 'staff' && relation !== 'teacher'
  return (
    <View>
      <View className="act-top">
        <Tag tone={past && state === 'booked' ? 'quiet' : tag.tone}>
          {past && state === 'booked' ? (came ? '参加过' : '已经结束') : tag.text}
        </Tag>
        {next === null || past || isOver(state) ? null : <View className="act-kind">{soonWords(next.lesson.startsAt, now)}</View>}
      </View>
      <Title level={1}>{title}</Title>
      <View className="act-sentence">{past && state === 'booked' ? '活动已经结束。' : sentence}</View>
      {fresh && !isOver(state) ? (
        <Note icon="check">{state === 'booked' ? '约好了。' : '收到了。'}随时可以在“科普 › 我的预约”里看到。</Note>
      ) : null}
      {asks ? <Answer booking={booking} /> : null}
      {atDoor ? <CheckIn booking={booking} lesson={next.n} /> : null}
      {isOver(state) || past || asks ? null : <AskForNews moment={state === 'booked' || state === 'pending' ? 'booked' : 'waiting'} />}
      {past && came ? <Feedback booking={booking} given={feedback} /> : null}
      {past && came ? <MyPhotos sessionId={sessionId} /> : null}
      {state === 'booked' && !past ? <Codes booking={booking} /> : null}
      {forAnother && !isOver(state) && !past ? (
        <LinkRow
          name={agreedAt === null ? '请本人看一看、点一下' : '本人说好了要来'}
          words={agreedAt === null ? '把手机递给来的人，让他自己确认' : `${sayMoment(agreedAt)} 确认`}
          onPress={() => toHandOver(sessionId, bookingId)}
        />
      ) : null}
      <ReadAloud id={`booking-${bookingId}`} what="这份预约" text={() => spoken(booking, sentence)} />
      <Part title="预约内容" startOpen={past || isOver(state)}>
        <Rows
          rows={[
            ...lessons.map((lesson, n): [string, string] => [lessons.length === 1 ? '时间' : `第 ${n + 1} 次`, lessonWords(lesson)]),
            ['地点', where],
            ['谁来', guestWords(booking)],
            ...(relation === 'self' ? [] : [['报名的人', relationNames[relation]] as [string, string]]),
            ['什么时候报的', sayMoment(booking.bookedAt)],
          ]}
        />
      </Part>
      {came ? (
        <Part title="来过">
          <Rows
            rows={guests
              .filter((one) => one.came.length > 0)
              .map((one) => [one.name, lessons.length === 1 ? '来了' : `来了 ${one.came.length} 次课`])}
          />
        </Part>
      ) : null}
      {state === 'applied' ? <LinkRow name="抽签" words="怎样保证公平，结果在这里看" onPress={() => toDraw(sessionId)} /> : null}
      <LinkRow name="看活动介绍" words="怎么去、带什么、资料" onPress={() => toActivity(sessionId)} />
      <View className="act-acts">
        {state === 'booked' && !past ? <Calendar booking={booking} /> : null}
        {isOver(state) || past || asks ? null : <Cancel booking={booking} />}
        {isOver(state) || past ? (
          <Button kind="secondary" onPress={() => toSimilar(sessionId)}>
            看近处类似的活动
          </Button>
        ) : null}
      </View>
    </View>
  )
}
