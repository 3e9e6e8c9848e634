import { Modal } from 'antd'
import { encode } from 'uqr'
import { type MeetingView, meetingKindNames } from '@shared/decision/meeting'
import type { DecisionView } from '@shared/decision/model'
import { Loaded } from '../kit/Loaded'
import { useSignInCode } from './useMeetings'

/** The code on the wall of the room: large, alone, and another one every half minute. */
export const SignInWall = ({ view, meeting, onDone }: { view: DecisionView; meeting: MeetingView; onDone: () => void }) => {
  const code = useSignInCode(view.decisionId, meeting.meetingId)
  return (
    <Modal open width={620} footer={null} title={`${meetingKindNames[meeting.kind]}签到`} onCancel={onDone}>
      <Loaded of={code}>
        {(now) => (
          <div className="dk-wall">
            <Qr text={now.text} />
            <p className="dk-wall-code" aria-label={`签到码 ${now.code}`}>
              {now.code}
            </p>
            <p>打开“邻里”小程序，进这次表决的“会议”，扫这个码签到。扫不了的，可以输入上面 6 位。</p>
            <p className="dk-quiet">已签到 {now.attended} 人 · 码每半分钟换一次，拍照转发没有用</p>
          </div>
        )}
      </Loaded>
    </Modal>
  )
}

const Qr = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 1 })
  const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="签到二维码" shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}
