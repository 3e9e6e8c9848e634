import { Slider, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Tap } from '../Tap'
import type { RangeProps } from './props'

/** A value between two ends: slid, or set step by step with the buttons beside it, since not every hand slides well. */
export function Range({ id, label, min, max, step, value, says, onChange }: RangeProps) {
  return (
    <View className="range" {...a11y('group', `${label}，现在 ${says}`)}>
      <Tap className="range-step" label={`${label}减一点`} onPress={() => onChange(Math.max(min, value - step))}>
        －
      </Tap>
      <Slider
        id={id}
        className="range-bar"
        min={min}
        max={max}
        step={step}
        value={value}
        activeColor="#0b6b66"
        blockSize={28}
        onChanging={(event) => onChange(event.detail.value)}
        onChange={(event) => onChange(event.detail.value)}
      />
      <Tap className="range-step" label={`${label}加一点`} onPress={() => onChange(Math.min(max, value + step))}>
        ＋
      </Tap>
    </View>
  )
}
