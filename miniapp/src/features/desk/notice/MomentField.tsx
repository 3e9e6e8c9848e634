import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type Instant, instant } from '@shared/kernel/instant'

interface MomentFieldProps {
  readonly id?: string
  readonly value?: Instant | null
  readonly onChange?: (at: Instant | null) => void
}

/** A day and a time, to the minute; for forms. */
export const MomentField = ({ id, value = null, onChange }: MomentFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY-MM-DD HH:mm"
    placeholder="选择日期和时间"
    value={value === null ? null : dayjs(value)}
    onChange={(next: dayjs.Dayjs | null) => onChange?.(next === null ? null : instant(next.second(0).millisecond(0).valueOf()))}
  />
)
