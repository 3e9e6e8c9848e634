import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { type CaseId, ownershipNames } from '@shared/retrofit/model'
import type { CaseView } from '@shared/retrofit/view'
import { type LiftTab, liftTabs } from '../app/route'
import { go } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { BesidesMenu } from './BesidesMenu'
import { History } from './History'
import { NowPanel } from './NowPanel'
import { Road } from './Road'
import { StateBadge } from './StateBadge'
import { useCase } from './useCase'

const tabNames: Record<LiftTab, string> = {
  main: '进度',
  scheme: '方案与公示',
  money: '资金与协议',
  filing: '申报',
  works: '施工验收',
  subsidy: '补贴',
  history: '经过',
}

/** The case of one lift: where it is on its road, what is missing, and the work of every stretch behind its tab. */
export function Case({ caseId, tab }: { caseId: CaseId; tab: LiftTab }) {
  const lift = useCase(caseId)
  return <Loaded of={lift}>{(head) => <Whole head={head} tab={tab} />}</Loaded>
}

/** What each tab holds; rooms that are built elsewhere hand in their panel. */
const inside: Record<LiftTab, (head: CaseView) => ReactNode> = {
  main: () => null,
  scheme: () => null,
  money: () => null,
  filing: () => null,
  works: () => null,
  subsidy: () => null,
  history: (head) => <History head={head} />,
}

const Whole = ({ head, tab }: { head: CaseView; tab: LiftTab }) => {
  const show = (next: string) => go({ at: 'lift', lift: head.caseId, tab: liftTabs.find((t) => t === next) ?? 'main' }, 'replace')
  return (
    <>
      <PageHead
        back={{ route: { at: 'cases', view: 'list' }, label: '加梯' }}
        title={head.title}
        tags={<StateBadge head={head} />}
        sub={[
          head.where,
          ownershipNames[head.ownership],
          head.terms.levelEntry ? '平层入户' : '错层入户',
          head.round > 1 && `第 ${head.round} 轮征求意见`,
          head.schemeVersion > 0 && `方案第 ${head.schemeVersion} 版`,
        ]
          .filter((part) => part !== false)
          .join(' · ')}
        actions={<BesidesMenu head={head} />}
      />
      <Road head={head} />
      <NowPanel head={head} />
      <Tabs
        className="dk-case-tabs"
        activeKey={tab}
        onChange={show}
        destroyOnHidden
        items={liftTabs.map((key) => ({ key, label: tabNames[key], children: inside[key](head) }))}
      />
    </>
  )
}
