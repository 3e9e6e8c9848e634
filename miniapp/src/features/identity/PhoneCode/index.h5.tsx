import { Suspense } from 'react'
import { LocalPhoneCode } from '@/features/local'
import { Note } from '@/ui/Note'
import type { PhoneCodeProps } from './props'

/** A browser cannot verify a phone number; on the local stage the stand-in for WeChat does. */
export function PhoneCode(props: PhoneCodeProps) {
  if (LocalPhoneCode === null) return <Note>请在微信里打开“邻里”小程序验证手机号，或打电话请社区帮您绑定。</Note>
  return (
    <Suspense>
      <LocalPhoneCode {...props} />
    </Suspense>
  )
}
