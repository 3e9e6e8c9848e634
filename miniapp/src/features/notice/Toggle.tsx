import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { classes } from '@/ui/a11y'

interface ToggleProps {
  readonly name: string
  readonly on: boolean
  readonly onPress: () => void
}

/** One of several that may all be chosen; says whether it is. */
export function Toggle({ name, on, onPress }: ToggleProps) {
  return (
    <Tap className={classes('choice', on && 'choice-on')} label={`${name}，${on ? '已选' : '没选'}`} onPress={onPress}>
      {on ? <Icon name="check" /> : null}
      {name}
    </Tap>
  )
}
