import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import type { Contact } from '../PhoneCall/props'
import { Player } from '../ReadAloud/Player'
import { stopReading, useReader } from '../ReadAloud/reader'
import { a11y, classes } from '../a11y'
import { readingClass, useReading } from '../text/store'
import { Bar } from './Bar'
import { useFrame } from './frame'
import { Help } from './Help'
import { overlay } from './overlay'
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
  /** Who answers for what this page shows; left out, the community of the caller's home. */
  readonly contact?: Contact | null
  /** What ringing them does on this page, in place of “打电话问…”. */
  readonly helps?: string
  readonly children: ReactNode
}

/** The frame of every phone page: text size, colours, bar, offline banner, content, foot, and always somebody to ring. */
export function Page({ title, tab, foot, contact, helps, children }: PageProps) {
  const reading = useReading()
  const online = useOnline()
  const listening = useReader(({ id, state }) => id !== null && state !== 'mute')
  useFrame()
  // A page is hidden by what opens over it, and goes away without being hidden when a tab is pressed.
  useDidHide(stopReading)
  useEffect(() => stopReading, [])
  return (
    <View className={classes(readingClass(reading), 'page')}>
      <Bar title={title} back={tab === undefined} />
      {reading.elder || listening ? (
        <View className="page-strip">
          <View className="page-strip-in">
            {/* In 长辈版 the telephone never scrolls away. */}
            {reading.elder ? <Help contact={contact} short says={helps} /> : null}
            <Player />
          </View>
        </View>
      ) : null}
      {online ? null : (
        <View className="page-offline" {...a11y('status')}>
          没有网络，看到的可能不是最新内容
        </View>
      )}
      <View className="page-main">
        {children}
        {reading.elder ? null : (
          <View className="page-help">
            <Help contact={contact} says={helps} />
          </View>
        )}
      </View>
      {foot === undefined && tab === undefined ? null : (
        <View className="page-foot">
          {foot === undefined ? null : <View className="page-foot-in">{foot}</View>}
          {tab === undefined ? null : <TabBar at={tab} />}
        </View>
      )}
      {overlay()}
    </View>
  )
}
