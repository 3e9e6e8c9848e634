import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ServiceKind, serviceKindNames, serviceKindSentences } from '@shared/dispatch/menu'
import type { PlaceId } from '@shared/kernel/place'
import { toPlaceOrder } from '@/navigation'
import { Icon } from '@/ui/Icon'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useMenu } from './queries'
import { sayMinutes } from './words'

/** Kinds that a menu offers, in the fixed order of the vocabulary, with the shortest and longest usual time. */
export const kindsOn = (items: readonly { readonly kind: ServiceKind; readonly usualMinutes: number; readonly atHome: boolean }[]) =>
  (Object.keys(serviceKindNames) as ServiceKind[]).flatMap((kind) => {
    const of = items.filter((item) => item.kind === kind)
    if (of.length === 0) return []
    const minutes = of.map((item) => item.usualMinutes)
    return [{ kind, least: Math.min(...minutes), most: Math.max(...minutes), atHome: of.some((item) => item.atHome) }]
  })

/** In 长辈版 no more than this many, the own words being one of them. */
const FEW = 2

interface TileProps {
  readonly name: string
  readonly words: string
  readonly aside?: string
  readonly onPress: () => void
}

function KindTile({ name, words, aside, onPress }: TileProps) {
  return (
    <Tap className="service-tile" onPress={onPress}>
      <View className="service-name">{name}</View>
      <View className="service-words">{words}</View>
      {aside === undefined ? null : <View className="service-aside">{aside}</View>}
    </Tap>
  )
}

/** 服务菜单: what can be ordered here, and always what one says oneself. */
export function Menu({ community }: { community: PlaceId }) {
  const [all, setAll] = useState(false)
  const menu = useMenu(community)
  const slow = useSlow()
  return (
    <>
      <Tap className="say-it" onPress={() => toPlaceOrder('other')}>
        <View className="say-it-sign">
          <Icon name="voice" />
        </View>
        <View className="say-it-body">
          <View className="service-name">说说要帮什么</View>
          <View className="service-words">{slow ? '说一段话，社区帮您找人' : '写几句或说一段话，社区帮您找合适的人'}</View>
        </View>
        {slow ? null : <Icon name="forward" />}
      </Tap>
      <Loaded query={menu} blocks={2}>
        {({ items }) => {
          const kinds = kindsOn(items).filter(({ kind }) => kind !== 'other')
          const shown = slow && !all ? kinds.slice(0, FEW) : kinds
          if (kinds.length === 0) return <State icon="hands" title="菜单还没有放上来" words="先点上面“说说要帮什么”，社区会帮您找人。" />
          return (
            <>
              <View className="menu-head">
                <Title level={2}>{slow ? '常用的' : '服务菜单'}</Title>
              </View>
              <View className="service-tiles">
                {shown.map(({ kind, least, most, atHome }) => (
                  <KindTile
                    key={kind}
                    name={serviceKindNames[kind]}
                    words={serviceKindSentences[kind]}
                    {...(slow
                      ? {}
                      : {
                          aside: `${least === most ? `约 ${sayMinutes(least)}` : `${sayMinutes(least)}到${sayMinutes(most)}`}${atHome ? ' · 可上门' : ''}`,
                        })}
                    onPress={() => toPlaceOrder(kind)}
                  />
                ))}
              </View>
              {shown.length < kinds.length ? (
                <LinkRow name="还有别的服务" words={`一共 ${kinds.length} 种`} onPress={() => setAll(true)} />
              ) : null}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
