import { Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { dayOf } from '@shared/kernel/day'
import { ancestorAt } from '@shared/kernel/place'
import { serverNow } from '@/api'
import { type SubsidyTab, subsidyTabs } from '../app/route'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { PageHead } from '../kit/PageHead'
import { AssessmentView } from './AssessmentView'
import { CorridorsView } from './CorridorsView'
import { GrantsView } from './GrantsView'
import { LandIncomesView } from './LandIncomesView'
import { PaymentsView } from './PaymentsView'
import { PlanView } from './PlanView'
import { ReviewsView } from './ReviewsView'
import { tabsFor } from './tabsFor'

const names: Record<SubsidyTab, string> = {
  reviews: '审核',
  plan: '年度计划',
  payments: '拨付与结算',
  assessment: '任务考核',
  grants: '社区补助',
  corridors: '廊道检查',
  land: '土地出让收益',
}

/** Subsidies of the district: what waits for review, the yearly plan, payments, assessment of the streets, grants, corridors. */
export const Subsidies = ({ tab }: { tab: SubsidyTab }) => {
  const { workplace } = useStaff()
  const district = ancestorAt(workplace.place, 'district') ?? workplace.place
  const thisYear = Number(dayOf(serverNow()).slice(0, 4))
  const [year, setYear] = useState(thisYear + 1)
  const inside: Record<SubsidyTab, () => ReactNode> = {
    reviews: () => <ReviewsView place={workplace.place} />,
    plan: () => <PlanView district={district} year={year} onYear={setYear} years={[thisYear + 2, thisYear + 1, thisYear, thisYear - 1]} />,
    payments: () => <PaymentsView district={district} place={workplace.place} year={thisYear} />,
    assessment: () => <AssessmentView district={district} year={thisYear} />,
    grants: () => <GrantsView place={workplace.place} />,
    corridors: () => <CorridorsView street={workplace.place} />,
    land: () => <LandIncomesView district={district} />,
  }
  const shown = tabsFor(workplace)
  const at = shown.includes(tab) ? tab : (shown[0] ?? 'reviews')
  return (
    <>
      <PageHead title="加梯补贴" sub={`${workplace.name}：申请审核、年度计划、拨付结算和任务考核。`} />
      <Tabs
        activeKey={at}
        destroyOnHidden
        onChange={(next) => go({ at: 'subsidies', tab: subsidyTabs.find((t) => t === next) ?? 'reviews' }, 'replace')}
        items={shown.map((key) => ({ key, label: names[key], children: inside[key]() }))}
      />
    </>
  )
}
