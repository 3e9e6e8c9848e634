import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MeetingView } from '@shared/decision/meeting'
import { openDocument } from '@/features/decision/openFile'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { LinkRow } from '@/ui/Rows'
import { Tap } from '@/ui/Tap'

type Minutes = NonNullable<MeetingView['minutes']>

/** Photographs of a meeting, large at a tap, and the papers that belong to its minutes. */
export function MeetingFiles({ photos, attachments }: Pick<Minutes, 'photos' | 'attachments'>) {
  const [failed, setFailed] = useState(false)
  const show = (opening: Promise<unknown>) => {
    setFailed(false)
    opening.catch(() => setFailed(true))
  }
  const urls = photos.map(({ url }) => url)
  return (
    <>
      {photos.length === 0 ? null : (
        <View className="drawings">
          {photos.map(({ fileId, url }, i) => (
            <Tap
              key={fileId}
              className="drawing"
              label={`会议照片 ${i + 1}，点一下看大图`}
              onPress={() => show(Taro.previewImage({ current: url, urls }))}
            >
              <Picture className="drawing-image" src={url} alt={`会议照片 ${i + 1}`} fit="cover" />
            </Tap>
          ))}
        </View>
      )}
      {attachments.map((file) => (
        <LinkRow key={file.fileId} name={file.name} onPress={() => show(openDocument(file.url))} />
      ))}
      {failed ? <Note tone="attention">这份文件没有打开。请检查网络后再点一次。</Note> : null}
    </>
  )
}
