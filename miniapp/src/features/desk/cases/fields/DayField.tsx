import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { Day } from '@shared/kernel/day'

interface DayFieldProps {
  id?: string
  value?: Day | null
  onChange?: (day: Day | null) => void
  placeholder?: string
}

/** A day of the calendar, as `2026-11-24`; for forms. */
export const DayField = ({ id, value = null, onChange, placeholder = '选择日期' }: DayFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    value={value === null ? null : dayjs(value)}
    placeholder={placeholder}
    onChange={(next: dayjs.Dayjs | null) => onChange?.(next === null ? null : Day.parse(next.format('YYYY-MM-DD')))}
  />
)
