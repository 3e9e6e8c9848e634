import { Button, Input, Segmented } from 'antd'
import type { Plan } from '@shared/funding/agreement'
import { CostKind, budgetTotal, costNames } from '@shared/funding/budget'
import { ClauseKey, clauseNames, mandatory } from '@shared/funding/clauses'
import { RunningBasis, RunningKind, runningBasisNames, runningNames, yearlyTotal } from '@shared/funding/running'
import { addDays, type Day } from '@shared/kernel/day'
import { addFen, lessFen, noMoney, sayFen } from '@shared/kernel/money'
import { DayField } from '../cases/fields/DayField'
import { Yuan } from './Yuan'

interface PartProps {
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
}

/** The eight kinds of cost of the rules (五) and the subsidy that is expected. */
export const PlanBudget = ({ plan, onChange }: PartProps) => (
  <div className="dk-fund-lines">
    {CostKind.options.map((kind) => (
      <div key={kind} className="dk-fund-line">
        <span>{costNames[kind]}</span>
        <Yuan
          label={costNames[kind]}
          value={plan.budget[kind]}
          onChange={(amount) => onChange({ ...plan, budget: { ...plan.budget, [kind]: amount ?? noMoney } })}
        />
      </div>
    ))}
    <div className="dk-fund-line dk-fund-total">
      <span>总费用</span>
      <span className="dk-figures">{sayFen(budgetTotal(plan.budget))}</span>
    </div>
    <div className="dk-fund-line">
      <span>
        预计财政补贴
        <span className="dk-quiet dk-block">先建后补，以实际拨付为准</span>
      </span>
      <Yuan label="预计财政补贴" value={plan.subsidy} onChange={(amount) => onChange({ ...plan, subsidy: amount ?? noMoney })} />
    </div>
  </div>
)

/** In which stages the money is raised; they add up to the total. */
export const PlanInstalments = ({ plan, onChange, today }: PartProps & { readonly today: Day }) => {
  const total = budgetTotal(plan.budget)
  const raised = addFen(plan.instalments.map(({ amount }) => amount))
  const set = (at: number, change: Partial<Plan['instalments'][number]>) =>
    onChange({ ...plan, instalments: plan.instalments.map((one, i) => (i === at ? { ...one, ...change } : one)) })
  const rest = lessFen(total, raised)
  return (
    <div className="dk-stack">
      {plan.instalments.map((one, i) => (
        <div key={i} className="dk-row dk-wrap">
          <Input
            className="dk-fund-name"
            aria-label={`第 ${i + 1} 期名称`}
            maxLength={30}
            value={one.name}
            onChange={(e) => set(i, { name: e.target.value })}
          />
          <DayField value={one.dueOn} placeholder="最晚哪天交" onChange={(day) => day && set(i, { dueOn: day })} />
          <Yuan label={`第 ${i + 1} 期合计`} value={one.amount} onChange={(amount) => set(i, { amount: amount ?? noMoney })} />
          <Button type="link" onClick={() => onChange({ ...plan, instalments: plan.instalments.filter((_, at) => at !== i) })}>
            去掉
          </Button>
        </div>
      ))}
      <div className="dk-row dk-wrap">
        <Button
          disabled={plan.instalments.length >= 12}
          onClick={() =>
            onChange({
              ...plan,
              instalments: [
                ...plan.instalments,
                {
                  name: `第${'一二三四五六七八九十'.charAt(plan.instalments.length) || plan.instalments.length + 1}期`,
                  dueOn: addDays(today, 30),
                  amount: rest,
                },
              ],
            })
          }
        >
          加一期
        </Button>
        <span className={raised === total ? 'dk-quiet' : 'dk-fault'}>
          各期合计 {sayFen(raised)}
          {raised === total ? '，等于总费用' : `，总费用 ${sayFen(total)}，还差 ${sayFen(total - raised)}`}
        </span>
      </div>
    </div>
  )
}

/** What a year of running will cost, kind by kind; nought has to be said too. */
export const PlanRunning = ({ plan, onChange }: PartProps) => (
  <div className="dk-fund-lines">
    {RunningKind.options.map((kind) => (
      <div key={kind} className="dk-fund-line">
        <span>{runningNames[kind]}</span>
        <Yuan
          label={`每年${runningNames[kind]}`}
          value={plan.running.yearly[kind]}
          onChange={(amount) => onChange({ ...plan, running: { ...plan.running, yearly: { ...plan.running.yearly, [kind]: amount } } })}
        />
      </div>
    ))}
    <div className="dk-fund-line dk-fund-total">
      <span>每年合计</span>
      <span className="dk-figures">{sayFen(yearlyTotal(plan.running))}</span>
    </div>
    <Segmented
      aria-label="运行费用怎么分"
      value={plan.running.basis}
      onChange={(basis) => onChange({ ...plan, running: { ...plan.running, basis } })}
      options={RunningBasis.options.map((value) => ({ value, label: runningBasisNames[value] }))}
    />
  </div>
)

/** The clauses, with those that the rules demand marked. */
export const PlanClauses = ({ plan, onChange }: PartProps) => (
  <div className="dk-stack">
    {ClauseKey.options.map((key) => (
      <label key={key} className="dk-fund-clause">
        <span>
          <strong>{clauseNames[key]}</strong>
          <span className="dk-quiet"> {mandatory.some((one) => one === key) ? '必须写' : '可以不写'}</span>
        </span>
        <Input.TextArea
          aria-label={clauseNames[key]}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={plan.clauses[key]}
          onChange={(e) => onChange({ ...plan, clauses: { ...plan.clauses, [key]: e.target.value } })}
        />
      </label>
    ))}
  </div>
)
