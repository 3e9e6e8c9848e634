import { DatePicker } from 'antd'
import type { Instant } from '@shared/kernel/instant'
import { fromWall, toWall } from '../../compose/wallClock'

interface WallFieldProps {
  readonly id?: string
  readonly value?: Instant | null
  readonly onChange?: (at: Instant | null) => void
}

/** A day and a time by the clock in China, to five minutes; for forms. */
export const WallField = ({ id, value = null, onChange }: WallFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    className="dk-wide"
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY年M月D日 dddd HH:mm"
    placeholder="选择日期和时间"
    value={value === null ? null : toWall(value)}
    onChange={(wall) => onChange?.(wall === null ? null : fromWall(wall))}
  />
)
