import type { IconName } from '../Icon'

export type TabName = 'home' | 'votes' | 'learn' | 'services' | 'me'

/** The tab pages, in order. */
export const tabs: readonly { readonly tab: TabName; readonly name: string; readonly icon: IconName; readonly url: string }[] = [
  { tab: 'home', name: '首页', icon: 'home', url: '/pages/home/index' },
  { tab: 'votes', name: '议事', icon: 'vote', url: '/pages/votes/index' },
  { tab: 'learn', name: '科普', icon: 'flask', url: '/pages/learn/index' },
  { tab: 'services', name: '服务', icon: 'hands', url: '/pages/services/index' },
  { tab: 'me', name: '我的', icon: 'person', url: '/pages/me/index' },
]
