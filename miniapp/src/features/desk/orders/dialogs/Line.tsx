import { Input } from 'antd'
import { type ReactNode, useId } from 'react'

/** A field with its name above it, and beneath it what to heed. */
export const Line = ({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) => (
  <div className="dk-form-line">
    <span>{label}</span>
    {children}
    {hint !== undefined && <span className="dk-quiet">{hint}</span>}
  </div>
)

interface WordsProps {
  label: string
  value: string
  onChange: (next: string) => void
  placeholder: string
  hint?: string
  most?: number
  rows?: number
}

/** A few sentences, counted. */
export const WordsLine = ({ label, value, onChange, placeholder, hint, most = 200, rows = 3 }: WordsProps) => {
  const id = useId()
  return (
    <div className="dk-form-line">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        className="dk-counted"
        rows={rows}
        maxLength={most}
        showCount
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <span className="dk-quiet">{hint}</span>}
    </div>
  )
}
