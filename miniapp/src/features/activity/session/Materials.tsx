import { View } from '@tarojs/components'
import type { Programme } from '@shared/activity/model'
import { Media } from '@/ui/Media'
import { Picture } from '@/ui/Picture'

/** What there is to read, look at and listen to. */
export function Materials({ materials }: Pick<Programme, 'materials'>) {
  return (
    <>
      {materials.map(({ kind, title, text, link, url }, n) => {
        const src = url ?? link
        return (
          <View key={n} className="material">
            <View className="material-title">{title}</View>
            {kind === 'picture' && src !== null ? <Picture className="material-picture" src={src} alt={title} fit="contain" /> : null}
            {(kind === 'audio' || kind === 'video') && src !== null ? <Media kind={kind} src={src} title={title} /> : null}
            {text === '' ? null : <View className="act-text">{text}</View>}
          </View>
        )
      })}
    </>
  )
}
