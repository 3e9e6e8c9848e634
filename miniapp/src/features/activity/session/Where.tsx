import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Venue, accessNames } from '@shared/activity/model'
import { openMap } from '@/device/map'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { usePosition } from '../usePosition'
import { metresTo } from '../where'
import { sayDistance } from '../words'

/** Address, how far, what the building has for those who walk or hear badly, and the map. */
export function VenueWords({ venue: { name, address, access, position } }: { venue: Venue }) {
  const [failed, setFailed] = useState(false)
  return (
    <>
      <View className="act-line">{address}</View>
      {access.length === 0 ? null : (
        <View className="act-tags">
          {access.map((one) => (
            <View key={one} className="act-access">
              <Icon name="check" />
              {accessNames[one]}
            </View>
          ))}
        </View>
      )}
      {position === null ? null : (
        <View className="act-acts">
          <Button kind="secondary" onPress={() => void openMap({ name, address, ...position }).catch(() => setFailed(true))}>
            <Icon name="place" />
            看地图、怎么去
          </Button>
        </View>
      )}
      {failed ? <Note tone="attention">地图没有打开。可以照上面的地址找，或打电话问路。</Note> : null}
    </>
  )
}

export function Where({ venue }: { venue: Venue }) {
  const from = usePosition((found) => found.at)
  const metres = metresTo(from, venue)
  return (
    <Part title="地点" aside={metres === null ? undefined : `离您约 ${sayDistance(metres)}`}>
      <View className="act-item">{venue.name}</View>
      <VenueWords venue={venue} />
    </Part>
  )
}
