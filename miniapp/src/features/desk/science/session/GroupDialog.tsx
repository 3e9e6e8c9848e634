import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { BookingView } from '@shared/activity/booking'
import { decideGroup } from '@shared/activity/bookingContract'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'
import { useAct } from '../useScience'

/** Agrees to a group that waits for it, or gives its seats back with a reason that the group reads. */
export const GroupDialog = ({ booking, onDone }: { booking: BookingView; onDone: () => void }) => {
  const [agree, setAgree] = useState<boolean | null>(null)
  const [reason, setReason] = useState('')
  const { sessionId, bookingId } = booking
  const act = useAct(
    () =>
      call(decideGroup, {
        params: { sessionId, bookingId },
        body: agree === true ? { agree: true } : { agree: false, reason: reason.trim() },
      }),
    onDone,
  )
  return (
    <Modal
      open
      title={`${booking.group ?? '团体'} · ${booking.persons} 人`}
      okText={agree === false ? '不同意，退还名额' : '同意'}
      okButtonProps={{ danger: agree === false, disabled: agree === null || (!agree && reason.trim().length < 2) }}
      cancelText="先不定"
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onDone}
    >
      <div className="dk-stack">
        <p>名额已经替他们留着。要先商量的，可以关掉这里，点“看电话”打给联系人。</p>
        <Radio.Group
          aria-label="同意吗"
          value={agree}
          onChange={(e) => setAgree(e.target.value === true)}
          options={[
            { value: true, label: '同意他们来' },
            { value: false, label: '不同意' },
          ]}
        />
        {agree === false && (
          <div>
            <label htmlFor="groupReason">原因（对方会看到）</label>
            <Input.TextArea
              id="groupReason"
              rows={2}
              maxLength={200}
              showCount
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          </div>
        )}
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
