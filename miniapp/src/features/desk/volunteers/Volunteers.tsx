import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { volunteerFounders } from '@shared/volunteer/access'
import { type VolunteersView, volunteersViews } from '../app/route'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { PageHead } from '../kit/PageHead'
import { HonoursView } from './HonoursView'
import { HoursView } from './HoursView'
import { PeopleView } from './PeopleView'
import { TakeOut } from './TakeOut'
import { TargetsView } from './TargetsView'
import { TeamsView } from './TeamsView'
import { TrainingView } from './TrainingView'

const names: Record<VolunteersView, string> = {
  people: '志愿者',
  hours: '时长核对',
  teams: '服务队',
  honours: '表彰',
  training: '培训',
  targets: '指标',
}

/** Volunteers of a place: who waits to be checked, hours that wait, teams, commendation lists, training, and how it stands with the plans. */
export const Volunteers = ({ view }: { view: VolunteersView }) => {
  const { me, workplace } = useStaff()
  const { place } = workplace
  const founds = me.staff.some(({ role }) => volunteerFounders.some((founder) => founder === role))
  const inside: Record<VolunteersView, () => ReactNode> = {
    people: () => <PeopleView place={place} />,
    hours: () => <HoursView place={place} />,
    teams: () => <TeamsView place={place} founds={founds} />,
    honours: () => <HonoursView place={place} founds={founds} />,
    training: () => <TrainingView place={place} founds={founds} />,
    targets: () => <TargetsView place={place} />,
  }
  return (
    <>
      <PageHead title="志愿服务" sub={`${workplace.name}：登记核对、队伍、时长、表彰和指标。`} actions={<TakeOut place={place} />} />
      <Tabs
        activeKey={view}
        destroyOnHidden
        onChange={(next) => go({ at: 'volunteers', view: volunteersViews.find((v) => v === next) ?? 'people' }, 'replace')}
        items={volunteersViews.map((key) => ({ key, label: names[key], children: inside[key]() }))}
      />
    </>
  )
}
