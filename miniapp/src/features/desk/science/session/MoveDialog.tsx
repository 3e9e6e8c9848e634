import { Input, Modal } from 'antd'
import { useState } from 'react'
import { moveSession } from '@shared/activity/programmeContract'
import { type Lesson, Lessons } from '@shared/activity/session'
import type { SessionView } from '@shared/activity/view'
import { DAY, HOUR, type Instant, plus, sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { useNow } from '../../app/useNow'
import { ProblemNote } from '../../kit/Problem'
import { LessonField, type LessonInput } from '../fields/LessonField'
import { WallField } from '../fields/WallField'
import { useAct } from '../useScience'

/** A day before it begins, or half of what is left. */
const usualDeadline = (start: Instant, now: Instant): Instant => {
  const dayBefore = plus(start, -DAY)
  return dayBefore > plus(now, HOUR) ? dayBefore : plus(start, -HOUR)
}

/** Gives a session another time, after saying what it asks of those who booked. */
export const MoveDialog = ({ session, onDone }: { session: SessionView; onDone: () => void }) => {
  const now = useNow()
  const [lessons, setLessons] = useState<readonly LessonInput[]>(session.terms.lessons)
  const [until, setUntil] = useState<Instant | null>(null)
  const [reason, setReason] = useState('')
  const read = Lessons.safeParse(lessons)
  const start = lessons[0]?.startsAt ?? null
  const deadline = until ?? (start === null ? null : usualDeadline(start, now))
  const act = useAct(
    (body: { lessons: Lesson[]; confirmUntil: Instant }) =>
      call(moveSession, {
        params: { sessionId: session.sessionId },
        body: { ...body, version: session.version, reason: reason.trim() },
      }),
    onDone,
  )
  const taken = session.pools.reduce((sum, { seats, left }) => sum + seats - left, 0)
  const same = JSON.stringify(lessons) === JSON.stringify(session.terms.lessons)
  const fault = !read.success
    ? (read.error.issues[0]?.message ?? '请填写时间')
    : start !== null && start <= now
      ? '新的时间要在现在之后'
      : null
  return (
    <Modal
      open
      width={620}
      title="改时间"
      okText="改时间，请大家确认"
      okButtonProps={{ disabled: same || fault !== null || deadline === null || reason.trim().length < 2 }}
      cancelText="不改了"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => read.success && deadline && act.mutate({ lessons: read.data, confirmUntil: deadline })}
      onCancel={onDone}
    >
      <div className="dk-stack">
        {lessons.map((lesson, n) => (
          <LessonField
            key={n}
            label={`第 ${n + 1} 次`}
            value={lesson}
            onChange={(next) => setLessons(lessons.map((one, i) => (i === n ? next : one)))}
          />
        ))}
        {fault !== null && <p className="dk-fault">{fault}</p>}
        <div>
          <label htmlFor="confirmUntil">请大家最晚什么时候确认</label>
          <WallField id="confirmUntil" value={deadline} onChange={setUntil} />
        </div>
        <div>
          <label htmlFor="moveReason">为什么改（居民会看到）</label>
          <Input.TextArea id="moveReason" rows={2} maxLength={200} showCount value={reason} onChange={(e) => setReason(e.target.value)} />
        </div>
        <ul className="dk-list">
          <li>{taken > 0 ? `约好的 ${taken} 人要重新确认；收不到消息的老人会列进“要打的电话”。` : '现在还没有人约。'}</li>
          {deadline !== null && <li>{sayMoment(deadline)} 还没确认的，名额让给候补的人，不算爽约。</li>}
          <li>新时间和别的活动冲突的人，可以随时退出。</li>
        </ul>
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
