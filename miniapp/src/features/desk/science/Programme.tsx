import { Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { type ProgrammeId, type Programme as Written, programmeKindNames } from '@shared/activity/model'
import { createProgramme } from '@shared/activity/programmeContract'
import type { SessionView } from '@shared/activity/view'
import { failure } from '@/api/errors'
import { newKey } from '@/api/clientKey'
import { type ProgrammeTab, programmeTabs } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Problem } from '../kit/Problem'
import { TextEditor } from './TextEditor'
import { SessionsOf } from './plan/SessionsOf'
import { useProgramme } from './useScience'

interface ProgrammeProps {
  programmeId: ProgrammeId | null
  draftKey: string | null
  tab: ProgrammeTab
}

/** One programme: what is written about it, and its sessions. A new one keeps its key in the address until it is saved. */
export function Programme({ programmeId, draftKey, tab }: ProgrammeProps) {
  const { me, workplace } = useStaff()
  const [key] = useState(() => draftKey ?? newKey())
  const found = useProgramme(programmeId)
  useEffect(() => {
    if (programmeId === null && draftKey === null) go({ at: 'programme', programme: null, draft: key, tab: 'main' }, 'replace')
  }, [programmeId, draftKey, key])
  if (programmeId !== null) return <Loaded of={found}>{(whole) => <Whole {...whole} draft={draftKey} tab={tab} />}</Loaded>
  if (!mayCall(me, createProgramme, workplace.place)) return <Problem error={failure('FORBIDDEN')} />
  return (
    <>
      <PageHead
        back={{ route: { at: 'science', view: 'programmes' }, label: '节目' }}
        title="新节目"
        sub="先写清楚是什么、给谁、在哪里；保存以后再排场次，最后发布。"
      />
      <TextEditor programme={null} draftKey={key} sessions={[]} />
    </>
  )
}

interface WholeProps {
  programme: Written
  items: readonly SessionView[]
  /** As it stands in the address: going from tab to tab must not make another screen of it. */
  draft: string | null
  tab: ProgrammeTab
}

const Whole = ({ programme, items, draft, tab }: WholeProps) => {
  const live = items.filter(({ state }) => state !== 'cancelled').length
  return (
    <>
      <PageHead
        back={{ route: { at: 'science', view: 'programmes' }, label: '节目' }}
        title={programme.title}
        tags={<Badge tone={programme.state === 'draft' ? 'plain' : 'teal'}>{programme.state === 'draft' ? '没有发布' : '已发布'}</Badge>}
        sub={`${programmeKindNames[programme.kind]} · ${programme.organiser} · ${programme.placeName}`}
      />
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          go({ at: 'programme', programme: programme.programmeId, draft, tab: programmeTabs.find((t) => t === next) ?? 'main' }, 'replace')
        }
        items={[
          { key: 'main', label: '内容', children: <TextEditor programme={programme} draftKey={programme.programmeId} sessions={items} /> },
          {
            key: 'sessions',
            label: live > 0 ? `场次 ${live}` : '场次',
            children: <SessionsOf programme={programme} items={items} />,
          },
        ]}
      />
    </>
  )
}
