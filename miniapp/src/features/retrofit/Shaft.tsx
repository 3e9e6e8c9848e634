import { View } from '@tarojs/components'
import type { CaseState } from '@shared/retrofit/state'
import { a11y, classes } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { type Stretch, isOffRoad, roadOf } from './road'
import './retrofit.scss'

const said: Record<Stretch['state'], string> = { done: '已完成', now: '现在在这里', later: '还没到' }

interface ShaftProps {
  readonly state: CaseState
  readonly suspendedFrom: CaseState | null
}

/** The road as the lift it is about: five floors from below, the cabin where the case is now. */
export function Shaft({ state, suspendedFrom }: ShaftProps) {
  const halted = isOffRoad(state)
  return (
    <View className="shaft" {...a11y('list', '办到哪一步了，从下往上共五层')}>
      {roadOf(state, suspendedFrom)
        .map((stretch, n) => ({ ...stretch, floor: n + 1 }))
        .reverse()
        .map(({ name, state: at, floor }) => (
          <View
            key={name}
            className={classes('shaft-floor', `shaft-${at}`, halted && at === 'now' && 'shaft-halted')}
            {...a11y('listitem', `第 ${floor} 层：${name}，${halted && at === 'now' ? '停在这里' : said[at]}`)}
          >
            <View className="shaft-well">
              {at === 'now' ? (
                <View className="shaft-cabin">
                  <View className="shaft-door" />
                  <View className="shaft-door" />
                </View>
              ) : at === 'done' ? (
                <Icon name="check" />
              ) : null}
            </View>
            <View className="shaft-name">{name}</View>
            <View className="shaft-said">{halted && at === 'now' ? '停在这里' : at === 'later' ? '' : said[at]}</View>
          </View>
        ))}
    </View>
  )
}
