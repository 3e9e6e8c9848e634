import { View } from '@tarojs/components'
import { Choice, type Count, type Result, choiceNames } from '@shared/decision/model'
import { area, formatArea } from '@shared/kernel/area'
import { people } from '@shared/kernel/people'
import { Icon } from '@/ui/Icon'
import { cellStates } from '@/ui/BuildingGrid/cells'

/** Everybody on the roll, as people and area: those who agreed, disagreed, abstained, and those who did not take part. */
export function TallyTable({ tally, participation, roll }: Pick<Result, 'tally' | 'participation'> & { roll: Count }) {
  const absent: Count = { people: people(roll.people - participation.people), area: area(roll.area - participation.area) }
  const rows = [
    ...Choice.options.map((choice) => ({ name: choiceNames[choice], icon: cellStates[choice].icon, count: tally[choice] })),
    { name: '没有参与', icon: null, count: absent },
    { name: '合计', icon: null, count: roll },
  ]
  return (
    <View>
      {rows.map(({ name, icon, count }) => (
        <View key={name} className="tally-row">
          <View className="tally-name">
            {icon === null ? null : <Icon name={icon} />}
            {name}
          </View>
          <View className="tally-people">{count.people} 人</View>
          <View className="tally-area">{formatArea(count.area)} ㎡</View>
        </View>
      ))}
    </View>
  )
}
