import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, classes } from '../a11y'
import { readingClass, useReading } from '../text/store'
import { Bar } from './Bar'
import { TabBar } from './TabBar'
import type { TabName } from './tabs'
import { useOnline } from './useOnline'

interface PageProps {
  /** Title of the bar in the browser; WeChat takes it from the page's configuration. */
  readonly title: string
  /** Set on the tab pages; all others have a way back. */
  readonly tab?: TabName
  /** What stays at the bottom of the screen: the page's one act. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of every phone page: text size, bar, offline banner, content, foot. */
export function Page({ title, tab, foot, children }: PageProps) {
  const reading = useReading()
  const online = useOnline()
  return (
    <View className={classes(readingClass(reading), 'page')}>
      <Bar title={title} back={tab === undefined} />
      {online ? null : (
        <View className="page-offline" {...a11y('status')}>
          没有网络，看到的可能不是最新内容
        </View>
      )}
      <View className="page-main">{children}</View>
      {foot === undefined && tab === undefined ? null : (
        <View className="page-foot">
          {foot === undefined ? null : <View className="page-foot-in">{foot}</View>}
          {tab === undefined ? null : <TabBar at={tab} />}
        </View>
      )}
    </View>
  )
}
