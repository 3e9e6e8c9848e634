import { useState } from 'react'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { Note } from '../Note'

/** In a browser the address is copied: it can be sent by whatever people use. */
export function ShareButton({ children }: { children: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      <Button kind="plain" onPress={copy}>
        <Icon name="share" />
        {children}
      </Button>
      {copied === null ? null : <Note>{copied ? '网址已复制，粘贴给家人就行。' : '没有复制成。请从浏览器的地址栏复制网址。'}</Note>}
    </>
  )
}
