import { View } from '@tarojs/components'
import { Button } from '../Button'
import { Choices } from '../Choices'
import { TextSize as Size, changeReading, textSizeNames, useReading } from '../text/store'

/** Text size and 长辈版, one tap away and remembered. */
export function TextSize() {
  const { size, elder } = useReading()
  return (
    <View>
      <Choices
        label="字号"
        stacked={elder || size === 'huge'}
        options={Size.options.map((value) => ({ value, name: textSizeNames[value] }))}
        value={size}
        onChoose={(chosen) => changeReading({ size: chosen })}
      />
      <View className="text-size-sample">{elder ? '长辈版：字大、按钮大、一次只办一件事。' : '字会立刻变成您选的大小。'}</View>
      <View className="elder-switch">
        <Button kind={elder ? 'plain' : 'secondary'} onPress={() => changeReading({ elder: !elder })}>
          {elder ? '换回普通版' : '换成长辈版'}
        </Button>
      </View>
    </View>
  )
}
