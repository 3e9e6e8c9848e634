import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'

/** Copies without the clipboard API, which browsers offer on secure origins only. */
const copyByHand = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

/** A button that copies `text` and says whether it did. */
export const CopyText = ({ text, label = '复制', size = 'small' }: { text: string; label?: string; size?: 'small' | 'middle' }) => {
  const [outcome, setOutcome] = useState<'idle' | 'done' | 'failed'>('idle')
  return (
    <Button
      size={size}
      icon={outcome === 'done' ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      onClick={() => void copy(text).then((ok) => setOutcome(ok ? 'done' : 'failed'))}
      aria-live="polite"
    >
      {outcome === 'idle' ? label : outcome === 'done' ? '已复制' : '请手动选中复制'}
    </Button>
  )
}
