import { Empty } from 'antd'
import { sayDigest } from '@shared/kernel/digest'
import { actorNames, stateNames } from '@shared/retrofit/state'
import type { CaseView, StepView } from '@shared/retrofit/view'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'

/** Everything that happened, the latest first. A step that a later one made void stays, struck through. */
export const History = ({ head }: { head: CaseView }) => (
  <Panel title="经过" remark="每一步都记着谁、什么时候、凭什么材料；只能往后加，不能改">
    {head.steps.length === 0 ? (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有经过。" />
    ) : (
      <ol className="dk-history" reversed>
        {head.steps
          .toSorted((a, b) => b.turn - a.turn)
          .map((step) => (
            <Step key={step.turn} step={step} />
          ))}
      </ol>
    )}
  </Panel>
)

const voided = { notice: '公示作废', consent: '同意和公示作废' } as const

const Step = ({ step }: { step: StepView }) => (
  <li className={step.void ? 'dk-history-void' : undefined}>
    <time className="dk-figures">{sayStamp(step.at)}</time>
    <div>
      <p>
        <strong>{step.void ? <s>{step.name}</s> : step.name}</strong> {step.void && <Badge tone="red">已作废</Badge>}{' '}
        {step.voids && <Badge tone="amber">{voided[step.voids]}</Badge>}
      </p>
      <p className="dk-quiet">
        {actorNames[step.as]} · {step.from === null ? stateNames[step.to] : `${stateNames[step.from]} → ${stateNames[step.to]}`}
        {step.round > 1 && ` · 第 ${step.round} 轮征求意见`}
        {step.schemeVersion > 0 && ` · 方案第 ${step.schemeVersion} 版`}
      </p>
      {step.reason !== null && <p className="dk-text">{step.reason}</p>}
      {step.documents.length > 0 && (
        <p className="dk-quiet">
          材料指纹 <code className="dk-digest">{step.documents.map(sayDigest).join(' · ')}</code>
        </p>
      )}
    </div>
  </li>
)
