import { Day, sayFullDay } from '@shared/kernel/day'
import { WheelField } from '../WheelField'
import type { WheelFieldProps } from '../WheelField/props'

interface DateFieldProps extends Pick<WheelFieldProps, 'id' | 'label' | 'help' | 'error'> {
  readonly value: Day | null
  readonly min?: Day
  readonly max?: Day
  /** Where the wheels stand at first; that of a birth unless said otherwise. */
  readonly opensAt?: Day
  readonly onChange: (value: Day | null) => void
}

/** A day. */
export function DateField({ value, opensAt, onChange, ...rest }: DateFieldProps) {
  return (
    <WheelField
      {...rest}
      mode="day"
      value={value ?? ''}
      opensAt={opensAt ?? '2016-06-01'}
      says={(day) => sayFullDay(Day.parse(day))}
      onChange={(day) => onChange(Day.safeParse(day).data ?? null)}
    />
  )
}
