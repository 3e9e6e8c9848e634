import { nextStep, specialNames, specialSentence, testNames, verdictSentence } from '@shared/decision/explain'
import { standingOutcome } from '@shared/decision/exception'
import { outcomeNames, type DecisionView, type Result, type Test } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { sayFullMoment } from '@shared/kernel/instant'
import { Badge } from '../kit/Badge'
import { Meter } from '../kit/Meter'
import { Panel } from '../kit/Panel'
import { sayArea } from '../kit/words'
import { CheckIt } from './CheckIt'
import { LevelEntryPanel } from './LevelEntryPanel'
import { ScopeGrid } from './ScopeGrid'
import { TallyTable } from './TallyTable'

/** What came out: one sentence, four bars with their legal marks, the sums behind them, and how anybody can recount. */
export const ResultView = ({ view, result }: { view: DecisionView; result: Result }) => (
  <div className="dk-result">
    <section className={`dk-verdict dk-verdict-${result.outcome}`}>
      <p className="dk-verdict-when">
        {view.title} · {sayFullMoment(result.closedAt)} {result.how === 'early' ? '提前截止（全部业主已表决）' : '到时截止'}
      </p>
      <h2>{outcomeNames[result.outcome]}</h2>
      <p>{verdictSentence(result).replace(`${outcomeNames[result.outcome]}：`, '')}</p>
      <p className="dk-verdict-next">{nextStep(standingOutcome(result, view.exception) ?? result.outcome, view.matter.kind)}</p>
    </section>
    <LevelEntryPanel view={view} result={result} />
    <div className="dk-two">
      <div className="dk-stack">
        <Panel title="四项比例" remark="人数与面积都要达到">
          {result.tests.map((test) => (
            <TestMeter key={test.name} test={test} />
          ))}
        </Panel>
        {result.special.length > 0 && (
          <Panel title="单独同意" remark="多数票不能代替">
            {result.special.map((s) => (
              <p className="dk-line" key={s.ask}>
                <span>
                  <strong>{specialNames[s.ask]}</strong>
                  <span className="dk-quiet dk-block">{specialSentence(s)}</span>
                </span>
                <span className="dk-push">
                  <Badge tone={s.passed ? 'teal' : 'amber'}>{s.passed ? '已齐' : '不齐'}</Badge>
                </span>
              </p>
            ))}
          </Panel>
        )}
        <Panel title="票数与面积">
          <TallyTable view={view} result={result} />
        </Panel>
      </div>
      <div className="dk-stack">
        <Panel title="各户的选择" remark="只有本次表决的业主和工作人员能看到">
          <ScopeGrid view={view} />
        </Panel>
        <CheckIt view={view} result={result} />
      </div>
    </div>
  </div>
)

const TestMeter = ({ test }: { test: Test }) => (
  <Meter
    name={testNames[test.name]}
    part={test.part}
    whole={test.whole}
    least={test.least}
    say={test.unit === 'people' ? String : (amount) => sayArea(area(amount))}
    unit={test.unit === 'people' ? '人' : '㎡'}
    verdict={<Badge tone={test.passed ? 'teal' : 'amber'}>{test.passed ? '达到' : '没有达到'}</Badge>}
  />
)
