import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView, GridCell } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { UnitTabs } from '@/features/decision/UnitTabs'
import { useGrid } from '@/features/decision/queries'
import { floorsOf } from '@/ui/BuildingGrid/cells'
import { Loaded } from '@/ui/States/Loaded'
import { Tap } from '@/ui/Tap'
import { a11y, classes } from '@/ui/a11y'

/** A room of the building, in its unit. */
export interface Room {
  readonly unit: PlaceId
  readonly label: string
  readonly room: string
}

interface PickRoomProps {
  readonly view: Pick<DecisionView, 'decisionId' | 'scope'>
  readonly picked: Room | null
  readonly onPick: (room: Room) => void
}

/** The building as it stands; one taps the neighbour's door. The own one cannot be tapped. */
export function PickRoom({ view, picked, onPick }: PickRoomProps) {
  const [unit, setUnit] = useState<PlaceId | undefined>(view.scope[0]?.unit)
  const cells = useGrid(view.decisionId, unit)
  const label = view.scope.find((scoped) => scoped.unit === unit)?.label ?? ''
  const door = (cell: GridCell) => {
    const on = picked?.unit === unit && picked?.room === cell.room
    if (cell.mine || unit === undefined)
      return (
        <View key={cell.flat} className="pick-cell pick-own" {...a11y('img', `${cell.room} 室，您家`)}>
          您家
        </View>
      )
    return (
      <Tap
        key={cell.flat}
        className={classes('pick-cell', on && 'pick-on')}
        label={`${cell.room} 室${on ? '，已选' : ''}`}
        onPress={() => onPick({ unit, label, room: cell.room })}
      >
        {cell.room}
      </Tap>
    )
  }
  return (
    <View>
      <UnitTabs label="邻居在哪个单元" scope={view.scope} unit={unit} onUnit={setUnit} />
      <Loaded query={cells} blocks={1}>
        {(rooms) => (
          <View {...a11y('group', `${label}的楼层图`)}>
            {floorsOf(rooms).map(({ floor, cells: doors }) => (
              <View key={floor} className="grid-floor">
                <View className="grid-level">{floor}</View>
                {doors.map(door)}
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </View>
  )
}
