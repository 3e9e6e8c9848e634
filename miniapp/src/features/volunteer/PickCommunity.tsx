import { View } from '@tarojs/components'
import { useState } from 'react'
import { levelNames, levels } from '@shared/kernel/place'
import type { PlaceId } from '@shared/kernel/place'
import { useChoicesInside } from '@/features/binding/queries'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import './volunteer.scss'

interface Chosen {
  readonly placeId: PlaceId
  readonly name: string
}

/** The community that looks after a volunteer: from the district down, a tap at a time; where there is only one, it is taken. */
export function PickCommunity({ chosen, onPick }: { chosen: Chosen | null; onPick: (community: Chosen | null) => void }) {
  const [way, setWay] = useState<readonly Chosen[]>([])
  const inside = useChoicesInside(way.at(-1)?.placeId ?? null, 'community')
  if (chosen !== null) return <LinkRow name={chosen.name} words="点一下可以换" onPress={() => onPick(null)} />
  return (
    <Loaded query={inside} blocks={1}>
      {({ way: passed, items }) => {
        const all = [...way, ...passed]
        return (
          <View>
            <View className="vo-words">您住在哪个{levelNames[levels[all.length] ?? 'community']}？</View>
            {items.map((place) => (
              <LinkRow
                key={place.placeId}
                name={place.name}
                onPress={() => (place.level === 'community' ? onPick(place) : setWay([...all, place]))}
              />
            ))}
          </View>
        )
      }}
    </Loaded>
  )
}
