import { Picker, View } from '@tarojs/components'
import { Day, sayFullDay } from '@shared/kernel/day'
import { a11y, classes } from '../a11y'
import type { DateFieldProps } from './props'

/** A day, chosen on the phone's own wheels. */
export function DateField({ id, label, value, max, help, error = null, onChange }: DateFieldProps) {
  const says = error ?? help
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Picker
        id={id}
        mode="date"
        fields="day"
        value={value ?? '2016-06-01'}
        {...(max === undefined ? {} : { end: max })}
        onChange={({ detail }) => onChange(Day.safeParse(detail.value).data ?? null)}
      >
        <View
          className={classes('field-input', 'date-shown', error !== null && 'field-wrong')}
          {...a11y('button', `${label}，${value === null ? '还没有选' : sayFullDay(value)}`)}
        >
          {value === null ? '请选择' : sayFullDay(value)}
        </View>
      </Picker>
      {says === undefined ? null : <View className={classes('field-help', error !== null && 'field-error')}>{says}</View>}
    </View>
  )
}
