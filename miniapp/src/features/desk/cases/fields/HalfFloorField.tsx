import { InputNumber } from 'antd'

interface HalfFloorFieldProps {
  id?: string
  value?: number | null
  onChange?: (halves: number | null) => void
}

/** A floor that may be a half one, kept in half floors: 五层半 is 11. For forms. */
export const HalfFloorField = ({ id, value = null, onChange }: HalfFloorFieldProps) => (
  <InputNumber
    {...(id === undefined ? {} : { id })}
    min={2}
    max={60}
    step={0.5}
    suffix="层"
    value={value === null ? null : value / 2}
    onChange={(floors) => onChange?.(floors === null ? null : Math.round(floors * 2))}
  />
)
