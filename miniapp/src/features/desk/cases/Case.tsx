import { Tabs } from 'antd'
import { type CaseId, ownershipNames } from '@shared/retrofit/model'
import type { CaseView } from '@shared/retrofit/view'
import { type LiftTab, liftTabs } from '../app/route'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { BesidesMenu } from './BesidesMenu'
import { NowPanel } from './NowPanel'
import { Road } from './Road'
import { StateBadge } from './StateBadge'
import { maySee, tabNames, tabs } from './tabs'
import { useCase, useCaseFile } from './useCase'

/** The case of one lift: where it is on its road, what is missing, and the work of every stretch behind its tab. */
export function Case({ caseId, tab }: { caseId: CaseId; tab: LiftTab }) {
  const lift = useCase(caseId)
  return <Loaded of={lift}>{(head) => <Whole head={head} tab={tab} />}</Loaded>
}

const Whole = ({ head, tab }: { head: CaseView; tab: LiftTab }) => {
  const { me } = useStaff()
  const open = liftTabs.filter((key) => maySee(key, me, head))
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
        activeKey={open.includes(tab) ? tab : 'main'}
        onChange={show}
        destroyOnHidden
        items={open.map((key) => ({ key, label: tabNames[key], children: <Inside head={head} tab={key} /> }))}
      />
    </>
  )
}

const Inside = ({ head, tab }: { head: CaseView; tab: LiftTab }) => {
  const found = useCaseFile(head.caseId)
  return <Loaded of={found}>{(file) => <div className="dk-stack">{tabs[tab]({ head, file })}</div>}</Loaded>
}
