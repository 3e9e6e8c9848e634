import { DatePicker, TimePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { type Instant, plus, HOUR } from '@shared/kernel/instant'
import { fromWall, toWall } from '../../compose/wallClock'

export interface LessonInput {
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
}

interface LessonFieldProps {
  readonly id?: string
  readonly label: string
  readonly value?: LessonInput
  readonly onChange?: (lesson: LessonInput) => void
}

const on = (day: Dayjs, time: Dayjs): Instant => fromWall(day.hour(time.hour()).minute(time.minute()))

/** The day, the beginning and the end of one lesson, in quarter hours; for forms. */
export const LessonField = ({ id, label, value = { startsAt: null, endsAt: null }, onChange }: LessonFieldProps) => {
  const { startsAt, endsAt } = value
  const start = startsAt === null ? null : toWall(startsAt)
  const end = endsAt === null ? null : toWall(endsAt)
  const setDay = (day: Dayjs | null) => {
    if (day === null) return onChange?.({ startsAt: null, endsAt: null })
    const from = start === null ? fromWall(day.hour(9).minute(30)) : on(day, start)
    onChange?.({ startsAt: from, endsAt: end === null ? plus(from, HOUR) : on(day, end) })
  }
  return (
    <span className="dk-row dk-lesson">
      <DatePicker
        {...(id === undefined ? {} : { id })}
        aria-label={`${label}日期`}
        format="YYYY年M月D日 dddd"
        placeholder="选择日期"
        value={start}
        onChange={setDay}
      />
      <TimePicker.RangePicker
        aria-label={`${label}时间`}
        format="HH:mm"
        minuteStep={15}
        order={false}
        placeholder={['开始', '结束']}
        disabled={start === null}
        allowEmpty={[true, true]}
        value={start === null || end === null ? null : [start, end]}
        onChange={(times) => {
          const [from, to] = times ?? []
          if (start !== null && from && to) onChange?.({ startsAt: on(start, from), endsAt: on(start, to) })
        }}
      />
    </span>
  )
}
