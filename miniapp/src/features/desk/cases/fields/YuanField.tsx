import { Input } from 'antd'
import { useState } from 'react'
import { type Fen, formatFen, parseYuan } from '@shared/kernel/money'

interface YuanFieldProps {
  id?: string
  value?: Fen | null
  onChange?: (amount: Fen | null) => void
}

/** An amount in yuan with at most two decimals, kept in fen; for forms. */
export const YuanField = ({ id, value = null, onChange }: YuanFieldProps) => {
  const [text, setText] = useState(value === null ? '' : formatFen(value))
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={text}
      suffix="元"
      inputMode="decimal"
      maxLength={14}
      onChange={(e) => {
        setText(e.target.value)
        onChange?.(parseYuan(e.target.value))
      }}
    />
  )
}
