import { Note } from '@/ui/Note'
import { LocalPhoneCode } from '@/features/local/LocalPhoneCode'
import type { PhoneCodeProps } from './props'

/** A browser cannot verify a phone number; on the local stage the stand-in for WeChat does. */
export function PhoneCode(props: PhoneCodeProps) {
  if (LINLI_LOCAL) return <LocalPhoneCode {...props} />
  return <Note>请在微信里打开“邻里”小程序验证手机号，或打电话请社区帮您绑定。</Note>
}
