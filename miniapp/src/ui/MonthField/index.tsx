import { WheelField } from '../WheelField'
import type { WheelFieldProps } from '../WheelField/props'

type MonthFieldProps = Pick<WheelFieldProps, 'id' | 'label' | 'help' | 'error' | 'value' | 'max' | 'opensAt' | 'onChange'>

/** A month, `2011-05`. */
export function MonthField(props: MonthFieldProps) {
  return <WheelField {...props} mode="month" says={(month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`} />
}
