import { confirmedByNames, faceNames } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { FaceMark } from '../FaceMark'

/** What was done, who confirmed it, how it was found by both sides, and what was not right. */
export const Afterwards = ({ order }: { order: OrderView }) => {
  const { report, confirmed, review, feedback, dispute } = order
  if (!report && !confirmed && !review && feedback.length === 0 && !dispute) return null
  return (
    <Panel title="做得怎么样">
      {report && (
        <div className="dk-line">
          <span>
            <strong>服务小结</strong>
            <span className="dk-block dk-text">{report}</span>
          </span>
        </div>
      )}
      {confirmed && (
        <p className="dk-line">
          <strong>{confirmedByNames[confirmed.by]}</strong>
          <span className="dk-quiet dk-push">{sayMoment(confirmed.at)}</span>
        </p>
      )}
      {review && (
        <div className="dk-line">
          <FaceMark face={review.face} />
          <span>
            <strong>点单人：{faceNames[review.face]}</strong>
            <span className="dk-quiet dk-block">
              {review.byCall ? '社区打电话问的' : '自己评的'} · {sayMoment(review.at)}
            </span>
            {review.words !== null && review.words !== '' && <span className="dk-block dk-text">{review.words}</span>}
          </span>
        </div>
      )}
      {feedback.map(({ face, words, at }) => (
        <div className="dk-line" key={at}>
          <FaceMark face={face} />
          <span>
            <strong>志愿者反馈</strong>
            <span className="dk-quiet"> {sayMoment(at)}（点单人看不到）</span>
            {words !== '' && <span className="dk-block dk-text">{words}</span>}
          </span>
        </div>
      ))}
      {dispute && (
        <div className="dk-line">
          <span>
            <strong>异议</strong>
            <span className="dk-quiet"> {sayMoment(dispute.at)}</span>
            {dispute.words !== null && <span className="dk-block dk-text">{dispute.words}</span>}
          </span>
          <span className="dk-push">
            <Badge tone={dispute.settled === null ? 'red' : 'plain'}>
              {dispute.settled === null ? '等核实' : dispute.settled === 'stands' ? '核实：服务有效' : '核实：不算，另开一单'}
            </Badge>
          </span>
        </div>
      )}
    </Panel>
  )
}
