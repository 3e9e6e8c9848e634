import { WheelField } from '../WheelField'
import type { WheelFieldProps } from '../WheelField/props'

type TimeFieldProps = Pick<WheelFieldProps, 'id' | 'label' | 'help' | 'error' | 'value' | 'opensAt' | 'onChange'>

/** A time of the day, `14:30`. */
export function TimeField(props: TimeFieldProps) {
  return <WheelField {...props} mode="time" says={(time) => time} />
}
