import { Icon } from '../Icon'
import type { PhoneCallProps } from './props'

/** The same as a telephone link. */
export function PhoneCall({ name, phone, kind = 'secondary' }: PhoneCallProps) {
  return (
    <a className={`button button-${kind} phone-link`} href={`tel:${phone}`}>
      <Icon name="phone" />
      <span>打电话问{name}</span>
      <span className="phone-number">{phone}</span>
    </a>
  )
}
