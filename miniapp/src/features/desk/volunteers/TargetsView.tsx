import type { PlaceId } from '@shared/kernel/place'
import { type Target, targetNames } from '@shared/volunteer/target'
import { type TeamKind, teamKindNames } from '@shared/volunteer/team'
import { levelOf } from '@shared/kernel/place'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Meter } from '../kit/Meter'
import { Panel } from '../kit/Panel'
import { useTargetsOf } from './useVolunteers'

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

const One = ({ target }: { target: Target }) => {
  const { name, unit, source } = targetNames[target.name]
  // The whole bar is the goal; what goes past it makes the bar longer, and the mark stays where the goal is.
  const whole = Math.max(target.goal, target.value)
  return (
    <div>
      <Meter
        name={name}
        part={target.value}
        whole={whole}
        least={target.goal}
        say={grouped}
        unit={unit}
        verdict={target.value >= target.goal ? '已达到' : `还差 ${grouped(target.goal - target.value)} ${unit}`}
      />
      <p className="dk-quiet">
        {source}
        {unit === '人' ? '。一个人只算一次。' : '。'}
      </p>
    </div>
  )
}

/** How it stands with the plans, as pictures. The goals are the district's. */
export const TargetsView = ({ place }: { place: PlaceId }) => (
  <Loaded of={useTargetsOf(place)} rows={4}>
    {({ targets, year, byKind }) => (
      <div className="dk-stack">
        <Panel title={`${year} 年指标`} remark={levelOf(place) === 'district' ? '全区' : '这里是本地的人数，目标是全区的，供对照'}>
          <div className="dk-stack">
            {targets.map((target) => (
              <One key={target.name} target={target} />
            ))}
          </div>
        </Panel>
        <Panel title="队伍类型">
          <Facts of={(Object.keys(teamKindNames) as TeamKind[]).map((kind) => [teamKindNames[kind], `${byKind[kind] ?? 0} 支`] as const)} />
        </Panel>
      </div>
    )}
  </Loaded>
)
