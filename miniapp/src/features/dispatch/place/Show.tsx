import { useEffect } from 'react'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Card } from '@/ui/Card'
import type { QuestionProps } from './props'

/** Up to three pictures of what is the matter. */
export function Show({ draft, onChange }: QuestionProps) {
  const photos = usePhotos('orderPhoto', draft.community, 3)
  const arrived = photos.fileIds.join(' ')
  useEffect(() => {
    if (photos.items.length > 0 || draft.photos.length === 0) onChange({ photos: photos.fileIds })
    // What counts is which have arrived.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [arrived])
  if (draft.community === null) return null
  return (
    <Card title="照片" aside="没有可以不传，最多 3 张">
      <Photos photos={photos} shows="现场" />
    </Card>
  )
}
