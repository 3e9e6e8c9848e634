import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Level, type PlaceId, levelNames, levelOf, levels } from '@shared/kernel/place'
import { Button } from '@/ui/Button'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { useChoicesInside } from './queries'

export interface Chosen {
  readonly placeId: PlaceId
  readonly name: string
}

interface PickPlaceProps {
  /** How far down: to one's unit, or to the community. */
  readonly level: Extract<Level, 'unit' | 'community'>
  readonly onPick: (way: readonly Chosen[]) => void
}

/** The way from the district down to one's unit, a tap at a time. Where there is one place only, it is taken. */
export const PickUnit = ({ onPick }: Pick<PickPlaceProps, 'onPick'>) => <PickPlace level="unit" onPick={onPick} />

export function PickPlace({ level: end, onPick }: PickPlaceProps) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const inside = useChoicesInside(chosen.at(-1)?.placeId ?? null, end)
  return (
    <View>
      <Loaded query={inside}>
        {({ way, items }) => {
          const passed = [...chosen, ...way]
          const level = levels[passed.length] ?? 'unit'
          return (
            <>
              {passed.length === 0 ? null : <View className="me-words">{passed.map((place) => place.name).join(' › ')}</View>}
              <View className="bind-ask">您家在{level === 'building' ? '哪一幢' : `哪个${levelNames[level]}`}？</View>
              {items.map((place) => (
                <LinkRow
                  key={place.placeId}
                  name={place.name}
                  onPress={() => (levelOf(place.placeId) === end ? onPick([...passed, place]) : setChosen([...passed, place]))}
                />
              ))}
              {items.length === 0 ? <View className="me-words">这里还没有登记{levelNames[level]}，请打电话问社区。</View> : null}
            </>
          )
        }}
      </Loaded>
      {chosen.length === 0 ? null : (
        <View className="me-act">
          <Button kind="plain" onPress={() => setChosen([])}>
            从头选
          </Button>
        </View>
      )}
    </View>
  )
}
