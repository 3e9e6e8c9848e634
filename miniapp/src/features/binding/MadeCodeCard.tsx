import { View } from '@tarojs/components'
import type { MadeCode } from '@shared/identity/binding'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Picture } from '@/ui/Picture'
import './binding.scss'

/** A code for somebody else's phone: to be read out, or scanned. */
export function MadeCodeCard({ code, words }: { code: MadeCode; words: string }) {
  return (
    <Card kind="first" title="绑定码">
      <View className="me-words">{words}</View>
      <View className="code-big">{`${code.code.slice(0, 4)} ${code.code.slice(4)}`}</View>
      <Picture className="code-image" src={code.image} fit="contain" alt="绑定用的小程序码" />
      <Countdown to={code.expiresAt} before="有效 " over="已过期，请重新生成" />
    </Card>
  )
}
