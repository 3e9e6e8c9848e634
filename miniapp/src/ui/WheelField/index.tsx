import { Picker, View } from '@tarojs/components'
import { a11y, classes } from '../a11y'
import type { WheelFieldProps } from './props'
import './wheel.scss'

/** A day, a month or a time, chosen on the phone's own wheels: nothing to be typed, nothing to be typed wrongly. */
export function WheelField({ id, label, mode, value, says, opensAt, min, max, help, error = null, onChange }: WheelFieldProps) {
  const line = error ?? help
  const shown = value === '' ? '请选择' : says(value)
  const face = (
    <View
      className={classes('field-input', 'wheel-shown', value === '' && 'wheel-empty', error !== null && 'field-wrong')}
      {...a11y('button', `${label}，${value === '' ? '还没有选' : shown}`)}
    >
      {shown}
    </View>
  )
  const common = {
    id,
    value: value === '' ? opensAt : value,
    ...(min === undefined ? {} : { start: min }),
    ...(max === undefined ? {} : { end: max }),
    onChange: ({ detail }: { detail: { value: string } }) => onChange(detail.value),
  }
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {mode === 'time' ? (
        <Picker mode="time" {...common}>
          {face}
        </Picker>
      ) : (
        <Picker mode="date" fields={mode} {...common}>
          {face}
        </Picker>
      )}
      {line === undefined ? null : <View className={classes('field-help', error !== null && 'field-error')}>{line}</View>}
    </View>
  )
}
