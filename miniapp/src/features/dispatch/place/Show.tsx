import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import type { QuestionProps } from './props'

const MOST_PICTURES = 3

/** Up to three pictures of what is the matter. */
export function Show({ draft, onChange }: QuestionProps) {
  // Those that arrived before the person went on and came back, or left the app.
  const [earlier, setEarlier] = useState(draft.photos)
  const photos = usePhotos('orderPhoto', draft.community, MOST_PICTURES - earlier.length)
  const all = [...earlier, ...photos.fileIds]
  useEffect(() => {
    if (all.join(' ') !== draft.photos.join(' ')) onChange({ photos: all })
  })
  if (draft.community === null) return null
  return (
    <Card title="照片" aside={`没有可以不传，最多 ${MOST_PICTURES} 张`}>
      {earlier.length === 0 ? null : (
        <View className="time-row">
          <View className="time-words">之前传的 {earlier.length} 张</View>
          <Button kind="plain" label={`去掉之前传的 ${earlier.length} 张`} onPress={() => setEarlier([])}>
            去掉
          </Button>
        </View>
      )}
      <Photos photos={photos} shows="现场" />
    </Card>
  )
}
