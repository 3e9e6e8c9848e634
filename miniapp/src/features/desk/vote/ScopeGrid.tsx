import { Segmented } from 'antd'
import { useState } from 'react'
import { choiceNames, type Choice, type DecisionView, type GridCell } from '@shared/decision/model'
import { useGrid } from '../data/useLists'
import { BuildingGrid, type RoomLook } from '../kit/BuildingGrid'
import { Loaded } from '../kit/Loaded'

const choiceMarks: Record<Choice, string> = { agree: '同', disagree: '反', abstain: '弃' }
const choiceLooks: Record<Choice, RoomLook['look']> = { agree: 'in', disagree: 'out', abstain: 'empty' }

/** Before closing only whether a room took part; after closing how, for staff and the owners of the scope. */
export const lookOfCell = ({ voted, choice }: Pick<GridCell, 'voted' | 'choice'>): RoomLook => {
  if (choice !== null) return { look: choiceLooks[choice], mark: choiceMarks[choice], words: choiceNames[choice] }
  return voted ? { look: 'in', mark: '✓', words: '已表决' } : { look: 'empty', words: '未表决' }
}

/** The building grid of a vote, one unit at a time when the lift is shared. */
export const ScopeGrid = ({ view }: { view: DecisionView }) => {
  const [chosen, setChosen] = useState(view.scope[0]?.unit)
  const unit = view.scope.find((s) => s.unit === chosen) ?? view.scope[0]
  if (unit === undefined) return null
  return (
    <>
      {view.scope.length > 1 && (
        <Segmented
          className="dk-units"
          aria-label="单元"
          value={unit.unit}
          onChange={setChosen}
          options={view.scope.map((s) => ({ value: s.unit, label: s.label }))}
        />
      )}
      <OfUnit key={unit.unit} view={view} unit={unit} />
      <p className="dk-legend">
        {view.result ? (
          <>
            <span className="dk-swatch dk-cell-in">同</span>同意<span className="dk-swatch dk-cell-out">反</span>反对
            <span className="dk-swatch dk-cell-empty">弃</span>弃权
            <span className="dk-swatch dk-cell-empty" />
            未表决
          </>
        ) : (
          <>
            <span className="dk-swatch dk-cell-in">✓</span>已表决
            <span className="dk-swatch dk-cell-empty" />
            未表决
          </>
        )}
      </p>
    </>
  )
}

const OfUnit = ({ view, unit }: { view: DecisionView; unit: DecisionView['scope'][number] }) => {
  const cells = useGrid(view.decisionId, unit.unit)
  return <Loaded of={cells}>{(data) => <BuildingGrid label={`${unit.label}各户`} rooms={data.cells} lookOf={lookOfCell} />}</Loaded>
}
