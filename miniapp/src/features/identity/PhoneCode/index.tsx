import { Button } from '@tarojs/components'
import { useState } from 'react'
import { Note } from '@/ui/Note'
import type { PhoneCodeProps } from './props'

/** Asks WeChat to verify the person's phone number; only WeChat's own button may. */
export function PhoneCode({ busy, onCode }: PhoneCodeProps) {
  const [refused, setRefused] = useState(false)
  return (
    <>
      <Button
        className="button button-primary"
        hoverClass="button-pressed"
        openType="getPhoneNumber"
        disabled={busy}
        onGetPhoneNumber={({ detail }) => {
          setRefused(!detail.code)
          if (detail.code) onCode(detail.code)
        }}
      >
        {busy ? '正在核对…' : '验证手机号'}
      </Button>
      {refused ? <Note tone="attention">没有拿到手机号。请再点一次并选“允许”，或打电话请社区帮您绑定。</Note> : null}
    </>
  )
}
