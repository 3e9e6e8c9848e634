import { Alert, Button } from 'antd'
import { useState } from 'react'
import { checkPeriod, periodProblems } from '@shared/decision/period'
import { useNow } from '../app/useNow'
import { useRollCheck } from '../data/useDecision'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import type { Kept } from './composer'
import { stepNames, type Missing, type Step } from './form'
import { PublishDialog } from './PublishDialog'
import { RollCheckView } from './RollCheckView'
import type { useComposer } from './useComposer'

interface PublishStepProps {
  composer: ReturnType<typeof useComposer>
  missing: readonly Missing[]
  onStep: (step: Step) => void
}

/** The last look: what is missing, whose vote it is by the roll of this moment, and then publishing for good. */
export const PublishStep = ({ composer, missing, onStep }: PublishStepProps) => {
  const { kept, saving } = composer
  if (missing.length > 0) return <MissingParts missing={missing} onStep={onStep} />
  if (kept === null || saving.state !== 'saved')
    return (
      <Panel title="核对与发布">
        <p className="dk-quiet">草稿还没有存好，存好后就能核对名册。</p>
        {saving.state !== 'saving' && <Button onClick={() => void composer.save()}>现在保存</Button>}
      </Panel>
    )
  return <Checked composer={composer} kept={kept} onStep={onStep} />
}

const MissingParts = ({ missing, onStep }: { missing: readonly Missing[]; onStep: (step: Step) => void }) => (
  <Panel title="还差这些" remark={`${missing.length} 处`}>
    {missing.map((m) => (
      <div className="dk-line" key={`${m.step}${m.message}`}>
        <span>
          <strong>{stepNames[m.step]}</strong>
          <span className="dk-quiet dk-block">{m.message}</span>
        </span>
        <Button className="dk-push" onClick={() => onStep(m.step)}>
          去补
        </Button>
      </div>
    ))}
  </Panel>
)

const Checked = ({ composer, kept, onStep }: { composer: PublishStepProps['composer']; kept: Kept; onStep: (step: Step) => void }) => {
  const now = useNow()
  const check = useRollCheck(kept.id, kept.version)
  const [asking, setAsking] = useState(false)
  const { opensAt, closesAt } = composer.form
  const late = opensAt && closesAt ? checkPeriod({ opensAt, closesAt, now }) : null
  return (
    <Loaded of={check}>
      {(roll) => (
        <>
          {late !== null && (
            <Alert
              type="error"
              showIcon
              message={periodProblems[late]}
              action={
                <Button size="small" onClick={() => onStep('period')}>
                  改时间
                </Button>
              }
            />
          )}
          <RollCheckView check={roll} onAgain={() => void check.refetch()} busy={check.isFetching} />
          <Panel title="发布">
            <p>发布后，名册按上面的指纹固定下来，方案、范围和时间都不能再改；到开始时间业主就能在手机上表决。</p>
            <Button type="primary" size="large" disabled={!roll.complete || late !== null} onClick={() => setAsking(true)}>
              发布表决
            </Button>
            {!roll.complete && <p className="dk-quiet">名册补全以后才能发布。</p>}
          </Panel>
          {asking && <PublishDialog kept={kept} form={composer.form} check={roll} onDone={() => setAsking(false)} />}
        </>
      )}
    </Loaded>
  )
}
