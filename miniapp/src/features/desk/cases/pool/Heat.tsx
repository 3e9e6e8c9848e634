import type { PoolUnit } from '@shared/retrofit/wishContract'
import { type Warmth, byBuilding, shareOf, warmthNames, warmthOf } from './warmth'

interface HeatProps {
  units: readonly PoolUnit[]
  onPick: (unit: PoolUnit) => void
}

/** Buildings with their units, the warmer the more homes want a lift. The count stands in each, so colour is not the only sign. */
export const Heat = ({ units, onPick }: HeatProps) => (
  <div className="dk-buildings">
    {byBuilding(units).map(({ building, units: inside }) => (
      <div className="dk-building" role="group" aria-label={building} key={inside[0]?.unit.unit}>
        <div className="dk-tiles">
          {inside.map(({ unit, short }) => (
            <button
              type="button"
              key={unit.unit}
              className={`dk-heat dk-heat-${warmthOf(unit)}${unit.suggested ? ' dk-heat-ripe' : ''}`}
              onClick={() => onPick(unit)}
            >
              <span className="dk-hear">{`${unit.label}：${say(unit)}`}</span>
              <strong aria-hidden>
                {unit.wants}
                {unit.homes !== null && <small>/{unit.homes}</small>}
              </strong>
              <span aria-hidden>{short}</span>
              <em aria-hidden>{unit.caseId !== null ? '已立项' : unit.suggested ? '可立项' : (sayShare(unit) ?? '无名册')}</em>
            </button>
          ))}
        </div>
        <p>{building}</p>
      </div>
    ))}
  </div>
)

const sayShare = (unit: PoolUnit): string | null => {
  const share = shareOf(unit)
  return share === null ? null : `${share}%`
}

const say = (unit: PoolUnit): string =>
  [
    unit.homes === null ? `${unit.wants} 户想装，还没有名册` : `${unit.homes} 户中 ${unit.wants} 户想装`,
    unit.caseId !== null ? '已立项' : unit.suggested ? '可以立项' : '',
  ]
    .filter((part) => part !== '')
    .join('，')

const steps: readonly Warmth[] = [0, 1, 2, 3, 4]

export const HeatLegend = () => (
  <p className="dk-legend">
    想装的户数占单元户数：
    {steps.map((warmth) => (
      <span key={warmth} className="dk-heat-key">
        <span className={`dk-swatch dk-heat-${warmth}`} />
        {warmthNames[warmth]}
      </span>
    ))}
  </p>
)
