import { sayDay } from '@shared/kernel/day'
import { type SubsidyView, formPartNames, reviewStageNames } from '@shared/subsidy/model'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'

/** What each office said, the latest first; a return with every reason it gave. */
export const OpinionsPanel = ({ view: { opinions } }: { view: SubsidyView }) => {
  if (opinions.length === 0) return null
  return (
    <Panel title="审核意见">
      {[...opinions].reverse().map(({ round, stage, verdict, remark, reasons, on }) => (
        <div key={`${round} ${stage}`} className="dk-line">
          <span>
            <strong>{reviewStageNames[stage]}</strong>{' '}
            <Badge tone={verdict === 'pass' ? 'teal' : 'red'}>{verdict === 'pass' ? '通过' : '退回'}</Badge>
            {round > 1 && <span className="dk-quiet"> 第 {round} 次申请</span>}
            {remark !== '' && <span className="dk-block dk-text">{remark}</span>}
            {reasons.length > 0 && (
              <ol className="dk-list">
                {reasons.map(({ part, text }, i) => (
                  <li key={i}>
                    {formPartNames[part]}：{text}
                  </li>
                ))}
              </ol>
            )}
          </span>
          <span className="dk-push dk-quiet dk-figures">{sayDay(on)}</span>
        </div>
      ))}
    </Panel>
  )
}
