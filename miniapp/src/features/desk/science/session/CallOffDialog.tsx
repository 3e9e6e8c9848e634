import { Input, Modal } from 'antd'
import { useState } from 'react'
import { cancelSession } from '@shared/activity/programmeContract'
import type { SessionView } from '@shared/activity/view'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'
import { useAct } from '../useScience'
import { sayLessons } from '../words'

/** Calls a session off, after saying what happens to those who booked; a draft is simply put aside. */
export const CallOffDialog = ({ session, onDone }: { session: SessionView; onDone: () => void }) => {
  const draft = session.state === 'draft'
  const [reason, setReason] = useState(draft ? '重新安排' : '')
  const act = useAct(() => call(cancelSession, { params: { sessionId: session.sessionId }, body: { reason: reason.trim() } }), onDone)
  const taken = session.pools.reduce((sum, { seats, left }) => sum + seats - left, 0)
  return (
    <Modal
      open
      title={draft ? '不要这一场了？' : '取消这一场？'}
      okText={draft ? '不要了' : '取消活动，通知大家'}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      cancelText="再想想"
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onDone}
    >
      <div className="dk-stack">
        <p>
          <strong>{session.title}</strong>
          <span className="dk-quiet dk-block">{sayLessons(session.lessons)}</span>
        </p>
        {!draft && (
          <ul className="dk-list">
            <li>{taken > 0 ? `约好的 ${taken} 人会收到通知；收不到消息的老人会列进“要打的电话”。` : '现在还没有人约。'}</li>
            <li>大家的时间马上空出来，可以约别的；不算任何人爽约，已经记的也取消。</li>
            <li>取消以后不能恢复，要再办只能重新排一场。</li>
          </ul>
        )}
        {!draft && (
          <div>
            <label htmlFor="callOffReason">原因（居民会看到）</label>
            <Input.TextArea
              id="callOffReason"
              rows={2}
              maxLength={200}
              showCount
              value={reason}
              onChange={(e) => setReason(e.target.value)}
              placeholder="例如：讲课老师生病了"
            />
          </div>
        )}
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
