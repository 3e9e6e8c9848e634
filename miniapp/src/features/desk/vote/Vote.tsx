import { Tabs } from 'antd'
import { useEffect } from 'react'
import { edit } from '@shared/decision/contract'
import type { DecisionId, DecisionView } from '@shared/decision/model'
import { msOf, sayLeft } from '@shared/kernel/instant'
import { sayDigest } from '@shared/kernel/digest'
import { type VoteTab, voteTabs } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { go } from '../app/useRoute'
import { Conflicts } from '../conflicts/Conflicts'
import { useDecision } from '../data/useDecision'
import { Documents } from '../documents/Documents'
import { Badge, PhaseBadge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { LogOf } from '../log/LogOf'
import { sayPeriod } from '../kit/words'
import { Meetings } from '../meetings/Meetings'
import { Contacts } from '../outreach/Contacts'
import { Papers } from '../papers/Papers'
import { Proxies } from '../proxies/Proxies'
import { hurry } from '../votes/VoteCard'
import { Acts } from './Acts'
import { Progress } from './Progress'
import { ResultView } from './ResultView'
import { SchemeView } from './SchemeView'
import { Withdrawn } from './Withdrawn'

/** One vote: how it goes or what came out, its scheme, and its log. */
export function Vote({ decisionId, tab }: { decisionId: DecisionId; tab: VoteTab }) {
  const { me } = useStaff()
  const decision = useDecision(decisionId)
  return (
    <Loaded of={decision}>
      {(view) =>
        view.phase === 'draft' && mayCall(me, edit, view.community) ? <ToDraft id={view.decisionId} /> : <Whole view={view} tab={tab} />
      }
    </Loaded>
  )
}

const ToDraft = ({ id }: { id: DecisionId }) => {
  useEffect(() => go({ at: 'compose', id, draft: null, replaces: null }, 'replace'), [id])
  return null
}

const mainTitles: Record<DecisionView['phase'], string> = {
  draft: '草稿',
  upcoming: '进度',
  open: '进度',
  counting: '进度',
  closed: '结果',
  withdrawn: '撤回',
}

/** Papers and conflicts can be there: it has begun. */
const hasBallots = ({ phase }: DecisionView): boolean => phase !== 'draft' && phase !== 'upcoming'

const Whole = ({ view, tab }: { view: DecisionView; tab: VoteTab }) => {
  const show = (next: string) => go({ at: 'vote', id: view.decisionId, tab: voteTabs.find((t) => t === next) ?? 'main' }, 'replace')
  return (
    <>
      <PageHead
        back={{ route: { at: 'votes' }, label: '表决' }}
        title={view.title}
        tags={<Standing view={view} />}
        sub={[
          view.scope.map((s) => s.label).join('、'),
          sayPeriod(view.opensAt, view.closesAt),
          view.roll && `名册指纹 ${sayDigest(view.roll.fingerprint)}`,
        ]
          .filter((s) => s !== null)
          .join(' · ')}
        actions={<Acts view={view} />}
      />
      <Tabs
        activeKey={tab}
        onChange={show}
        destroyOnHidden
        items={[
          { key: 'main', label: mainTitles[view.phase], children: <Main view={view} /> },
          ...(view.roll === null ? [] : [{ key: 'contacts', label: '联系名单', children: <Contacts view={view} /> }]),
          ...(hasBallots(view) ? [{ key: 'papers', label: '纸质票', children: <Papers view={view} /> }] : []),
          ...(hasBallots(view) ? [{ key: 'conflicts', label: '矛盾票', children: <Conflicts view={view} /> }] : []),
          ...(view.roll === null ? [] : [{ key: 'proxies', label: '委托', children: <Proxies view={view} /> }]),
          { key: 'meetings', label: '会议', children: <Meetings view={view} /> },
          ...(view.phase === 'draft' ? [] : [{ key: 'documents', label: '文书', children: <Documents view={view} /> }]),
          ...(view.phase === 'draft' ? [] : [{ key: 'scheme', label: '方案与规则', children: <SchemeView view={view} /> }]),
          { key: 'log', label: '操作记录', children: <LogOf place={view.community} subject={`decision:${view.decisionId}`} /> },
        ]}
      />
    </>
  )
}

const Main = ({ view }: { view: DecisionView }) => {
  if (view.phase === 'draft') return <SchemeView view={view} />
  if (view.withdrawn) return <Withdrawn view={view} withdrawn={view.withdrawn} />
  return view.result ? <ResultView view={view} result={view.result} /> : <Progress view={view} />
}

const Standing = ({ view }: { view: DecisionView }) => {
  const now = useNow()
  if (view.phase === 'open')
    return <Badge tone={msOf(view.closesAt) - msOf(now) < hurry ? 'amber' : 'teal'}>还剩 {sayLeft(now, view.closesAt)}</Badge>
  if (view.phase === 'upcoming') return <Badge>{sayLeft(now, view.opensAt)}后开始</Badge>
  return <PhaseBadge phase={view.phase} />
}
