import { Input } from 'antd'
import { useState } from 'react'
import { type Fen, formatFen, parseYuan } from '@shared/kernel/money'

interface YuanProps {
  readonly label: string
  readonly value: Fen | null
  readonly onChange: (amount: Fen | null) => void
  readonly disabled?: boolean
}

/** An amount in a table, in yuan; what cannot be read is marked and not taken. */
export const Yuan = ({ label, value, onChange, disabled = false }: YuanProps) => {
  const [text, setText] = useState<string | null>(null)
  const wrong = text !== null && text.trim() !== '' && parseYuan(text) === null
  return (
    <Input
      aria-label={label}
      className="dk-fund-yuan"
      suffix="元"
      inputMode="decimal"
      maxLength={14}
      disabled={disabled}
      {...(wrong && { status: 'error' as const })}
      value={text ?? (value === null ? '' : formatFen(value))}
      onChange={(e) => {
        setText(e.target.value)
        const read = parseYuan(e.target.value)
        if (read !== null || e.target.value.trim() === '') onChange(read)
      }}
      onBlur={() => {
        if (!wrong) setText(null)
      }}
    />
  )
}
