import { PlusOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import type { Endpoint } from '@shared/contract/endpoint'
import { listAppeals } from '@shared/activity/bookingContract'
import { listCalls } from '@shared/activity/callContract'
import { createProgramme } from '@shared/activity/programmeContract'
import { type ScienceView, scienceViews } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { go, hrefOf } from '../app/useRoute'
import { PageHead } from '../kit/PageHead'
import { Appeals } from './Appeals'
import { Calls } from './Calls'
import { Programmes } from './Programmes'
import { Season } from './Season'
import { Sessions } from './Sessions'
import { Sites } from './Sites'
import { Themes } from './Themes'

const names: Record<ScienceView, string> = {
  sessions: '场次',
  programmes: '节目',
  calls: '要打的电话',
  appeals: '爽约申诉',
  themes: '主题日',
  sites: '场馆和基地',
  season: '统计',
}
const panels: Record<ScienceView, () => React.JSX.Element> = {
  sessions: Sessions,
  programmes: Programmes,
  calls: Calls,
  appeals: Appeals,
  themes: Themes,
  sites: Sites,
  season: Season,
}
/** What a view reads that not everybody at the desk may. */
const reads: Partial<Record<ScienceView, Pick<Endpoint, 'access'>>> = { calls: listCalls, appeals: listAppeals }

/** Science events and phone classes of the workplace. */
export function Science({ view }: { view: ScienceView }) {
  const { me, workplace } = useStaff()
  const open = scienceViews.filter((key) => {
    const needs = reads[key]
    return needs === undefined || mayCall(me, needs, workplace.place)
  })
  return (
    <>
      <PageHead
        title="科普"
        sub={`${workplace.name}的讲座、体验、开放日和老年手机课。`}
        actions={
          mayCall(me, createProgramme, workplace.place) && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              href={hrefOf({ at: 'programme', programme: null, draft: null, tab: 'main' })}
            >
              新节目
            </Button>
          )
        }
      />
      <Tabs
        activeKey={view}
        onChange={(next) => go({ at: 'science', view: scienceViews.find((v) => v === next) ?? 'sessions' }, 'replace')}
        destroyOnHidden
        items={open.map((key) => {
          const Inside = panels[key]
          return { key, label: names[key], children: <Inside /> }
        })}
      />
    </>
  )
}
