import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { showCheckInCode } from '@shared/activity/doorContract'
import type { SessionView } from '@shared/activity/view'
import { SIGN_IN_TURN } from '@shared/decision/signInCode'
import { call } from '@/api'
import { Loaded } from '../../kit/Loaded'
import { QrCode } from '../QrCode'
import { keyOf } from '../useScience'

/** The code for the wall of the room: large, alone, and another one every half minute. */
export const DoorWall = ({ session, lesson, onDone }: { session: SessionView; lesson: number; onDone: () => void }) => {
  const code = useQuery({
    queryKey: keyOf(showCheckInCode, session.sessionId, lesson),
    queryFn: () => call(showCheckInCode, { params: { sessionId: session.sessionId }, query: { lesson } }),
    refetchInterval: SIGN_IN_TURN / 2,
    staleTime: 0,
  })
  return (
    <Modal open width={620} footer={null} title={`${session.title} 签到`} onCancel={onDone}>
      <Loaded of={code}>
        {(now) => (
          <div className="dk-wall">
            <QrCode text={now.text} label="签到二维码" />
            <p className="dk-wall-code" aria-label={`签到码 ${now.code}`}>
              {now.code}
            </p>
            <p>打开“邻里”小程序，进“我的预约”，扫这个码签到。扫不了的，可以输入上面 6 位，或者告诉工作人员。</p>
            <p className="dk-quiet">已签到 {now.came} 人 · 码每半分钟换一次，拍照转发没有用</p>
          </div>
        )}
      </Loaded>
    </Modal>
  )
}
