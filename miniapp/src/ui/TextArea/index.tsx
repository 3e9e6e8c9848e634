import { Text, Textarea, View } from '@tarojs/components'
import { classes } from '../a11y'
import type { TextAreaProps } from './props'

/** Several lines of text with their name above them and how many characters are left below. */
export function TextArea({ id, label, value, onChange, maxLength, help, error = null }: TextAreaProps) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Textarea
        id={id}
        className={classes('field-area', error !== null && 'field-wrong')}
        value={value}
        maxlength={maxLength}
        autoHeight
        ariaLabel={label}
        onInput={(event) => onChange(event.detail.value)}
      />
      <View className="field-foot">
        <Text className={classes('field-help', error !== null && 'field-error')}>{error ?? help ?? ''}</Text>
        <Text className="field-help field-left">
          {value.length}/{maxLength}
        </Text>
      </View>
    </View>
  )
}
