import { View } from '@tarojs/components'
import { noPortraitWords } from '@shared/volunteer/portrait'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'

interface FaceProps {
  readonly name: string
  /** Of the order. */
  readonly number: string
  readonly portrait: string | null
}

/** Whom one looks for at the door: face, name, order. Where the community has checked no portrait, what to go by instead. */
export function Face({ name, number, portrait }: FaceProps) {
  return (
    <View className="badge">
      {portrait === null ? (
        <View className="badge-none">
          <Note>{noPortraitWords}</Note>
        </View>
      ) : (
        <Picture className="badge-face" src={portrait} fit="cover" alt={`${name}的照片`} />
      )}
      <View className="badge-name">{name}</View>
      <View className="badge-number">单号 {number}</View>
    </View>
  )
}
