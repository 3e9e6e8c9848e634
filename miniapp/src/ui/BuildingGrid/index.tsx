import { View } from '@tarojs/components'
import type { GridCell } from '@shared/decision/model'
import { a11y, classes } from '../a11y'
import { Icon } from '../Icon'
import { type CellState, cellStates, floorsOf, stateOf } from './cells'

interface BuildingGridProps {
  readonly cells: readonly GridCell[]
  /** `3 幢 2 单元`, for the screen reader. */
  readonly label: string
}

const legendOrder: readonly CellState[] = ['agree', 'disagree', 'abstain', 'voted', 'none']

function Room({ cell }: { cell: GridCell }) {
  const state = stateOf(cell)
  const { word, icon } = cellStates[state]
  return (
    <View
      className={classes('grid-cell', `grid-${state}`, cell.mine && 'grid-mine')}
      {...a11y('img', `${cell.room} 室，${cell.mine ? '您家，' : ''}${word}`)}
    >
      {cell.room}
      {icon === null ? null : <Icon name={icon} />}
    </View>
  )
}

/** One unit as its floors and rooms: who took part, and after closing how. */
export function BuildingGrid({ cells, label }: BuildingGridProps) {
  const present = new Set(cells.map(stateOf))
  return (
    <View {...a11y('group', `${label}的楼层图`)}>
      {floorsOf(cells).map(({ floor, cells: rooms }) => (
        <View key={floor} className="grid-floor">
          <View className="grid-level">{floor}</View>
          {rooms.map((cell) => (
            <Room key={cell.flat} cell={cell} />
          ))}
        </View>
      ))}
      <View className="grid-legend">
        {legendOrder
          .filter((state) => present.has(state))
          .map((state) => {
            const { word, icon } = cellStates[state]
            return (
              <View key={state} className="grid-key">
                <View className={`grid-swatch grid-${state}`}>{icon === null ? null : <Icon name={icon} />}</View>
                {word}
              </View>
            )
          })}
        {cells.some((cell) => cell.mine) ? (
          <View className="grid-key">
            <View className="grid-swatch grid-mine" />
            您家
          </View>
        ) : null}
      </View>
    </View>
  )
}
