import { Button } from 'antd'
import { AskedBureau } from '@shared/retrofit/filing'
import { actorNames, stateSentences } from '@shared/retrofit/state'
import type { CaseView, NextStep } from '@shared/retrofit/view'
import { opinionStates } from '@shared/retrofit/when'
import { lackSentences } from '@shared/retrofit/lack'
import { sayTurn } from '@/features/retrofit/turn'
import { hrefOf } from '../app/useRoute'
import { mendedAt } from './mendedAt'
import { DueWords } from './DueWords'
import { StepButton } from './StepButton'
import { sortSteps } from './steps'

/** Where the case stands: in one sentence, whose turn it is, by when, what is missing and the button that mends it. */
export const NowPanel = ({ head }: { head: CaseView }) => {
  const { onward, byItself } = sortSteps(head.next)
  const turn = sayTurn(head.waitsFor)
  const asked = AskedBureau.options.some((bureau) => head.as.includes(bureau)) && opinionStates.includes(head.state)
  return (
    <section className="dk-panel dk-now">
      <div className="dk-now-head">
        <p className="dk-now-sentence">{stateSentences[head.state]}</p>
        <dl className="dk-now-turn">
          {turn !== null && (
            <div>
              <dt>轮到</dt>
              <dd>{turn}</dd>
            </div>
          )}
          {head.due && (
            <div>
              <dt>期限</dt>
              <dd>
                <DueWords due={head.due} now={head.now} />
              </dd>
            </div>
          )}
        </dl>
      </div>
      {onward.length > 0 && (
        <ul className="dk-steps-on">
          {onward.map((step, n) => (
            <Onward key={`${step.event} ${step.to}`} step={step} head={head} first={n === 0} />
          ))}
        </ul>
      )}
      {asked && (
        <div className="dk-form-foot">
          <Button type="primary" href={hrefOf({ at: 'lift', lift: head.caseId, tab: 'filing' })}>
            去看材料、签意见
          </Button>
        </div>
      )}
      {byItself.length > 0 && onward.length === 0 && <p className="dk-quiet">有了结果，系统会自动记下下一步，不用人操作。</p>}
    </section>
  )
}

const Onward = ({ step, head, first }: { step: NextStep; head: CaseView; first: boolean }) => (
  <li>
    <div className="dk-step-words">
      <p>
        <strong>{step.name}</strong>
        <span className="dk-quiet">
          {' '}
          由{step.actors.map((actor) => actorNames[actor]).join('或')}办理 · {step.source}
        </span>
      </p>
      {step.lacks.length > 0 && (
        <ul className="dk-lacks">
          {step.lacks.map((lack) => (
            <li key={lack}>
              <span>{lackSentences[lack]}</span>
              <a href={hrefOf({ at: 'lift', lift: head.caseId, tab: mendedAt[lack].tab })}>{mendedAt[lack].act}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
    <StepButton step={step} head={head} first={first} />
  </li>
)
