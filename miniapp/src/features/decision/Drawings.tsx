import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type DecisionView, drawingKindNames } from '@shared/decision/model'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { Tap } from '@/ui/Tap'
import { openDocument } from './openFile'

type Drawing = DecisionView['scheme']['drawings'][number]
const isImage = (drawing: Drawing): boolean => drawing.contentType.startsWith('image/')

/** Pictures and drawings of the scheme; a tap shows them large. */
export function Drawings({ drawings }: { drawings: readonly Drawing[] }) {
  const [failed, setFailed] = useState(false)
  const open = (drawing: Drawing) => {
    setFailed(false)
    const shown = isImage(drawing)
      ? Taro.previewImage({ current: drawing.url, urls: drawings.filter(isImage).map(({ url }) => url) })
      : openDocument(drawing.url)
    shown.catch(() => setFailed(true))
  }
  return (
    <View className="drawings">
      {drawings.map((drawing) => (
        <Tap
          key={drawing.fileId}
          className="drawing"
          label={`${drawingKindNames[drawing.kind]}，${drawing.name}，点一下看大图`}
          onPress={() => open(drawing)}
        >
          {isImage(drawing) ? (
            <Picture className="drawing-image" src={drawing.url} fit="cover" alt={drawing.name} />
          ) : (
            <View className="drawing-image drawing-file">
              <Icon name="document" />
            </View>
          )}
          <View className="drawing-name">{drawingKindNames[drawing.kind]}</View>
        </Tap>
      ))}
      {failed ? <Note tone="attention">这份文件没有打开。请检查网络后再点一次。</Note> : null}
    </View>
  )
}
