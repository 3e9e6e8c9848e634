import { View } from '@tarojs/components'
import { Button } from '../Button'
import { Choices } from '../Choices'
import { changeReading, useReading, useSlow } from '../text/store'
import { SizeWish, ThemeWish, sizeNames, themeNames } from '../text/wishes'

/** A browser has no text size of WeChat's to follow. */
const sizes = SizeWish.options.filter((wish) => process.env.TARO_ENV === 'weapp' || wish !== 'system')

/** Text size, 长辈版 and light or dark: one tap away and remembered. */
export function TextSize() {
  const { wish, size, elder } = useReading()
  const slow = useSlow()
  return (
    <View>
      <Choices
        label="字号"
        stacked={slow || sizes.length > 3}
        options={sizes.map((value) => ({ value, name: sizeNames[value] }))}
        value={sizes.includes(wish) ? wish : size}
        onChoose={(chosen) => changeReading({ size: chosen })}
      />
      <View className="text-size-sample">
        {elder ? '长辈版（关怀版）已打开：字大、按钮大、一次只办一件事。' : '字会立刻变成您选的大小。'}
      </View>
      <View className="elder-switch">
        <Button kind={elder ? 'plain' : 'secondary'} onPress={() => changeReading({ elder: !elder, hinted: true })}>
          {elder ? '换回普通版' : '换成长辈版（关怀版）'}
        </Button>
      </View>
    </View>
  )
}

/** Light or dark; a phone that turns dark at night takes the pages with it unless somebody chose here. */
export function Theme() {
  const theme = useReading((reading) => reading.theme)
  const slow = useSlow()
  return (
    <Choices
      label="深色或浅色"
      stacked={slow}
      options={ThemeWish.options.map((value) => ({ value, name: themeNames[value] }))}
      value={theme}
      onChoose={(chosen) => changeReading({ theme: chosen })}
    />
  )
}
