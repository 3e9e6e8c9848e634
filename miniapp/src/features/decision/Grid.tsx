import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { useMe } from '@/session/store'
import { BuildingGrid } from '@/ui/BuildingGrid'
import { Loaded } from '@/ui/States/Loaded'
import { UnitTabs } from './UnitTabs'
import { useGrid } from './queries'

/** The building grid of the scope, one unit at a time, beginning with the caller's own. */
export function Grid({ view }: { view: Pick<DecisionView, 'decisionId' | 'scope'> }) {
  const mine = useMe()?.homes.flatMap((home) => home.units) ?? []
  const own = view.scope.find(({ unit }) => mine.includes(unit)) ?? view.scope[0]
  const [unit, setUnit] = useState<PlaceId | undefined>(own?.unit)
  const cells = useGrid(view.decisionId, unit)
  const label = view.scope.find((scoped) => scoped.unit === unit)?.label ?? ''
  return (
    <View>
      <UnitTabs label="看哪个单元" scope={view.scope} unit={unit} onUnit={setUnit} />
      <Loaded query={cells} blocks={1}>
        {(rooms) => <BuildingGrid cells={rooms} label={label} />}
      </Loaded>
    </View>
  )
}
