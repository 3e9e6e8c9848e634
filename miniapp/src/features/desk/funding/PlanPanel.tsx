import { Alert, Button, ConfigProvider, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { planLacks } from '@shared/funding/agreement'
import { budgetTotal } from '@shared/funding/budget'
import { savePlan } from '@shared/funding/contract'
import type { FundingView } from '@shared/funding/model'
import { dayOf } from '@shared/kernel/day'
import { sayWan } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { PlanBudget, PlanClauses, PlanInstalments, PlanRunning } from './PlanRest'
import { PlanSharing } from './PlanSharing'
import { flatsOf, otherThanNamed, startOf } from './planForm'
import { useMoneyAct } from './useFundingDesk'

/** Whoever only looks sees the same fields and can change none. */
const Editable = ({ may, children }: { may: boolean; children: ReactNode }) => (
  <ConfigProvider componentDisabled={!may}>{children}</ConfigProvider>
)

/** The plan that becomes the agreement: budget, sharing, instalments, running costs, clauses, and what it lacks. */
export const PlanPanel = ({ head, view }: { head: CaseView; view: FundingView }) => {
  const { caseId } = head
  const builders = head.builders.flatMap(({ flats }) => flats)
  const [plan, setPlan] = useState(() => startOf(view, builders))
  const [changed, setChanged] = useState(view.plan === null)
  const save = useMoneyAct(
    caseId,
    () => call(savePlan, { params: { caseId }, body: { turn: view.planTurn, plan } }),
    () => setChanged(false),
  )
  const change = (next: typeof plan) => {
    setPlan(next)
    setChanged(true)
  }
  const lacks = planLacks(plan, flatsOf(view.house), view.levelEntry)
  const others = otherThanNamed(plan, view.house, builders)
  const part = { plan, onChange: change }
  return (
    <Panel
      title="费用计划"
      remark={`总费用 ${sayWan(budgetTotal(plan.budget))}，${plan.sharing.parts.length} 户参加`}
      actions={
        view.mayPrepare && (
          <Button
            type={changed ? 'primary' : 'default'}
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            {changed ? '保存计划' : '已保存'}
          </Button>
        )
      }
    >
      {save.error !== null && <ProblemNote error={save.error} />}
      <Tabs
        items={[
          {
            key: 'budget',
            label: '预算',
            children: (
              <Editable may={view.mayPrepare}>
                <PlanBudget {...part} />
              </Editable>
            ),
          },
          {
            key: 'sharing',
            label: '分摊',
            children: (
              <Editable may={view.mayPrepare}>
                <PlanSharing {...part} house={view.house} />
              </Editable>
            ),
          },
          {
            key: 'instalments',
            label: '分期',
            children: (
              <Editable may={view.mayPrepare}>
                <PlanInstalments {...part} today={dayOf(view.now)} />
              </Editable>
            ),
          },
          {
            key: 'running',
            label: '运行费用',
            children: (
              <Editable may={view.mayPrepare}>
                <PlanRunning {...part} />
              </Editable>
            ),
          },
          {
            key: 'clauses',
            label: '条款',
            children: (
              <Editable may={view.mayPrepare}>
                <PlanClauses {...part} />
              </Editable>
            ),
          },
        ]}
      />
      {others.length > 0 && (
        <Alert className="dk-note" type="warning" showIcon message={`和建设者名单不一样：${others.join('、')}。请核对，或改名单。`} />
      )}
      {lacks.length > 0 && (
        <Alert
          className="dk-note"
          type="info"
          showIcon
          message="生成协议前还要补齐"
          description={
            <ul className="dk-list">
              {lacks.map(({ says }) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          }
        />
      )}
    </Panel>
  )
}
