import { useState } from 'react'
import { Department, departmentNames } from '@shared/dispatch/department'
import type { OrderCard } from '@shared/dispatch/view'

interface RailProps {
  cards: readonly OrderCard[]
  /** The order that is being dragged. */
  dragged: OrderCard | null
  chosen: Department | null
  onChoose: (department: Department | null) => void
  onDrop: (department: Department) => void
}

/** The departments: a click shows theirs only, and an order is dropped here to be dispatched (asked once more first). */
export const DepartmentRail = ({ cards, dragged, chosen, onChoose, onDrop }: RailProps) => (
  <div className={dragged ? 'dk-rail dk-rail-ready' : 'dk-rail'} role="group" aria-label="按部门筛选；也可以把单子拖到部门上派单">
    <span className="dk-quiet">{dragged ? '放到要派的部门上' : '部门'}</span>
    {Department.options.map((department) => (
      <Stop
        key={department}
        department={department}
        count={cards.filter((card) => card.department === department && card.state !== 'reviewed' && card.state !== 'cancelled').length}
        on={chosen === department}
        ready={dragged !== null}
        onChoose={() => onChoose(chosen === department ? null : department)}
        onDrop={() => onDrop(department)}
      />
    ))}
  </div>
)

interface StopProps {
  department: Department
  count: number
  on: boolean
  ready: boolean
  onChoose: () => void
  onDrop: () => void
}

const Stop = ({ department, count, on, ready, onChoose, onDrop }: StopProps) => {
  const [over, setOver] = useState(false)
  return (
    <button
      type="button"
      className={`dk-stop${on ? ' dk-stop-on' : ''}${ready && over ? ' dk-stop-over' : ''}`}
      aria-pressed={on}
      onClick={onChoose}
      onDragOver={(event) => {
        if (!ready) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      {departmentNames[department]}
      {count > 0 && <span className="dk-stop-count">{count}</span>}
    </button>
  )
}
