import { Input, Text, View } from '@tarojs/components'
import { classes } from '../a11y'
import type { FieldProps } from './props'

/** One line of text with its name above it. */
export function Field({ id, label, value, onChange, maxLength = 40, help, error = null, placeholder }: FieldProps) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Input
        id={id}
        className={classes('field-input', error !== null && 'field-wrong')}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        ariaLabel={label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {error !== null ? (
        <Text className="field-help field-error">{error}</Text>
      ) : help === undefined ? null : (
        <Text className="field-help">{help}</Text>
      )}
    </View>
  )
}
