import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { a11y, classes } from '../a11y'
import { Icon } from '../Icon'
import { Tap } from '../Tap'
import { type TabName, tabs } from './tabs'

/** The tab bar, drawn by ourselves: the platform's own has text of 10 px that follows no setting. */
export function TabBar({ at }: { at: TabName }) {
  return (
    <View className="tabs" {...a11y('navigation', '主要页面')}>
      {tabs.map(({ tab, name, icon, url }) => (
        <Tap
          key={tab}
          className={classes('tab', tab === at && 'tab-on')}
          label={tab === at ? `${name}，当前页` : name}
          onPress={() => {
            if (tab !== at) void Taro.switchTab({ url })
          }}
        >
          <Icon name={icon} />
          {name}
        </Tap>
      ))}
    </View>
  )
}
