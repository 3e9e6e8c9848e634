import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { openDocument } from './openFile'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { Tap } from '@/ui/Tap'
import { classes } from '@/ui/a11y'

export interface ShownFile {
  readonly url: string
  readonly name: string
  /** False for a file that only its own program shows, such as a PDF. */
  readonly picture: boolean
}

/** Pictures and files with what they show below; a tap shows one large, where two fingers zoom. */
export function Pictures({
  pictures,
  large = false,
}: {
  pictures: readonly (ShownFile & { readonly caption: string })[]
  /** One below the other across the page, for drawings that are to be read. */
  large?: boolean
}) {
  const [failed, setFailed] = useState(false)
  const open = ({ url, picture }: ShownFile) => {
    setFailed(false)
    const urls = pictures.filter((p) => p.picture).map((p) => p.url)
    const shown = picture ? Taro.previewImage({ current: url, urls }) : openDocument(url)
    shown.catch(() => setFailed(true))
  }
  return (
    <View className={classes('drawings', large && 'drawings-large')}>
      {pictures.map((file) => (
        <Tap key={`${file.url} ${file.caption}`} className="drawing" label={`${file.caption}，点一下看大图`} onPress={() => open(file)}>
          {file.picture ? (
            <Picture className="drawing-image" src={file.url} fit={large ? 'contain' : 'cover'} alt={file.caption} />
          ) : (
            <View className="drawing-image drawing-file">
              <Icon name="document" />
            </View>
          )}
          <View className="drawing-name">{file.caption}</View>
        </Tap>
      ))}
      {failed ? <Note tone="attention">这份文件没有打开。请检查网络后再点一次。</Note> : null}
    </View>
  )
}
