import { explainRule } from '@shared/decision/rule'
import type { DecisionView } from '@shared/decision/model'
import { Drawings } from '../kit/Drawings'
import { Panel } from '../kit/Panel'

/** What is voted on and by which rule, as it was published. */
export const SchemeView = ({ view }: { view: DecisionView }) => (
  <div className="dk-two">
    <Panel title="方案" remark={view.phase === 'draft' ? '草稿，还没有发布' : '发布后不能修改'}>
      <p className="dk-text">{view.scheme.text}</p>
      <Drawings drawings={view.scheme.drawings} />
      <p className="dk-quiet dk-note">
        方案指纹 <code className="dk-digest">{view.schemeDigest}</code>
      </p>
    </Panel>
    <Panel title="怎样算通过">
      <ol className="dk-list">
        {explainRule(view.matter).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Panel>
  </div>
)
