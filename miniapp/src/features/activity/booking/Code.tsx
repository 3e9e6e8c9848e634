import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { codePicture } from '@/ui/codePicture'

/** A personal code; black on white also at night, or scanners do not read it. */
export function Code({ text, of }: { text: string; of: string }) {
  return <View className="code-picture" style={{ backgroundImage: codePicture(text) }} {...a11y('img', `${of}的签到码`)} />
}
