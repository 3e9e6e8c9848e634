import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { useDistricts } from '../queries'

/** The district of the caller's home; whoever belongs to none yet says where they are, unless there is only one. */
export function InDistrict({ home, children }: { home: PlaceId | null; children: (place: PlaceId) => ReactNode }) {
  const districts = useDistricts(home === null)
  const [picked, setPicked] = useState<PlaceId | null>(null)
  if (home !== null) return <>{children(home)}</>
  return (
    <Loaded query={districts}>
      {(items) => {
        const place = picked ?? (items.length === 1 ? (items[0]?.place ?? null) : null)
        if (place !== null) return <>{children(place)}</>
        if (items.length === 0) return <State icon="calendar" title="还没有活动" words="有活动发布以后会出现在这里。" />
        return (
          <State icon="place" title="您在哪个区？" words="选好就能看那里的活动。">
            {items.map((one) => (
              <View key={one.place} className="act-more">
                <Button kind="secondary" onPress={() => setPicked(one.place)}>
                  {one.name}
                </Button>
              </View>
            ))}
          </State>
        )
      }}
    </Loaded>
  )
}
