import { View } from '@tarojs/components'
import type { DecisionView } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import { Choices } from '@/ui/Choices'

interface UnitTabsProps {
  /** What is chosen for: 看哪个单元. */
  readonly label: string
  readonly scope: DecisionView['scope']
  readonly unit: PlaceId | undefined
  readonly onUnit: (unit: PlaceId) => void
}

/** The units of a vote to choose from; nothing when there is only one. */
export function UnitTabs({ label, scope, unit, onUnit }: UnitTabsProps) {
  if (scope.length < 2) return null
  return (
    <View className="unit-tabs">
      <Choices
        label={label}
        stacked={scope.length > 2}
        options={scope.map((scoped) => ({ value: scoped.unit, name: scoped.label }))}
        value={unit ?? null}
        onChoose={onUnit}
      />
    </View>
  )
}
