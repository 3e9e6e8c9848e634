import { View } from '@tarojs/components'
import { a11y, classes } from '../a11y'
import { Icon } from '../Icon'

export interface MeterProps {
  readonly name: string
  /** The figure in full, `8 / 12 人`: the bar is only its picture. */
  readonly value: string
  readonly part: number
  readonly whole: number
  /** Where the law draws its line, 0 to 1 of the whole, and in words, `需 8 人（2/3）`. */
  readonly mark: { readonly at: number; readonly words: string }
  /** Whether the line is reached, in words: `已达到`, `还差 3 人`. */
  readonly state: string
  readonly reached: boolean
}

/** A bar with its legal mark. Whether the mark is reached stands in words; the bar never decides it. */
export function Meter({ name, value, part, whole, mark, state, reached }: MeterProps) {
  const filled = whole === 0 ? 0 : Math.min(1, part / whole)
  return (
    <View className="meter" {...a11y('img', `${name}：${value}，${mark.words}，${state}`)}>
      <View className="meter-top">
        <View>{name}</View>
        <View className="meter-value">{value}</View>
      </View>
      <View className="meter-track">
        <View className="meter-fill" style={{ width: `${filled * 100}%` }} />
        <View className="meter-mark" style={{ left: `${mark.at * 100}%` }} />
      </View>
      <View className="meter-foot">
        <View>{mark.words}</View>
        <View className={classes('meter-state', reached && 'meter-reached')}>
          {reached ? <Icon name="check" /> : null}
          {state}
        </View>
      </View>
    </View>
  )
}
