import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Programme } from '@shared/activity/model'
import { publishSessions } from '@shared/activity/programmeContract'
import type { SessionId } from '@shared/activity/session'
import type { SessionView } from '@shared/activity/view'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'
import { useAct } from '../useScience'
import { sayLessons } from '../words'

interface PublishDialogProps {
  programme: Programme
  drafts: readonly SessionView[]
  onDone: () => void
}

/** Publishing: which sessions, what people can do from then on, and what cannot be changed any more. */
export const PublishDialog = ({ programme, drafts, onDone }: PublishDialogProps) => {
  const [chosen, setChosen] = useState<readonly SessionId[]>(drafts.map(({ sessionId }) => sessionId))
  const act = useAct(
    () => call(publishSessions, { params: { programmeId: programme.programmeId }, body: { sessions: [...chosen] } }),
    onDone,
  )
  return (
    <Modal
      open
      width={620}
      title={`发布“${programme.title}”？`}
      okText={chosen.length > 1 ? `发布这 ${chosen.length} 场` : '发布'}
      cancelText="再看看"
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={act.isPending}
      maskClosable={false}
      onOk={() => act.mutate(undefined)}
      onCancel={onDone}
    >
      <div className="dk-stack">
        <div className="dk-weeks">
          {drafts.map((one) => (
            <Checkbox
              key={one.sessionId}
              checked={chosen.includes(one.sessionId)}
              onChange={(e) => setChosen(e.target.checked ? [...chosen, one.sessionId] : chosen.filter((id) => id !== one.sessionId))}
            >
              {sayLessons(one.lessons)} <span className="dk-quiet">{sayMoment(one.opensAt)} 开始预约</span>
            </Checkbox>
          ))}
        </div>
        <div>
          <p>发布以后：</p>
          <ul className="dk-list">
            <li>居民马上能看到，到了时间就能预约。</li>
            <li>名额、报名规则和地点不能再改。要改只能取消这一场，重新排。</li>
            <li>时间还可以改：约好的人会收到通知，请他们确认来不来。</li>
          </ul>
        </div>
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
