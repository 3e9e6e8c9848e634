import { CheckOutlined } from '@ant-design/icons'
import { stages, stateNames } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'
import { type Stretch, isOffRoad, roadOf } from '@/features/retrofit/road'

const said: Record<Stretch['state'], string> = { done: '已完成', now: '现在', later: '还没到' }

/** The five stretches of a case from left to right, and under each the states it passes. */
export const Road = ({ head }: { head: Pick<CaseView, 'state' | 'suspendedFrom'> }) => {
  const at = head.suspendedFrom ?? head.state
  return (
    <ol className="dk-road" aria-label="办到哪一步">
      {roadOf(head.state, head.suspendedFrom).map(({ name, state }, n) => (
        <li key={name} className={`dk-road-${state}${state === 'now' && isOffRoad(head.state) ? ' dk-road-halted' : ''}`}>
          <span className="dk-road-no" aria-hidden>
            {state === 'done' ? <CheckOutlined /> : n + 1}
          </span>
          <strong>{name}</strong>
          <span className="dk-hear">{said[state]}</span>
          <span className="dk-road-states">{state === 'now' ? <States stage={n} at={at} /> : null}</span>
        </li>
      ))}
    </ol>
  )
}

/** Where within its stretch: `第 2 步，共 5 步：已有初步设计方案`. Side steps such as 等待补正 count as where they are. */
const States = ({ stage, at }: { stage: number; at: CaseView['state'] }) => {
  const states = stages[stage]?.states ?? []
  const n = states.findIndex((one) => one === at)
  return n === -1 ? null : <>{stateNames[at]}</>
}
