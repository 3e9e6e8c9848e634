import { Icon } from '../Icon'
import type { PhoneCallProps } from './props'

/** The same as a telephone link. */
export function PhoneCall({ name, phone, kind = 'secondary', short = false, says }: PhoneCallProps) {
  return (
    <a
      className={`button button-${kind} phone-link`}
      href={`tel:${phone}`}
      aria-label={short ? `${says ?? '打电话问一问'}：${name} ${phone}` : undefined}
    >
      <Icon name="phone" />
      <span>{says ?? `打电话问${short ? '一问' : name}`}</span>
      {short ? null : <span className="phone-number">{phone}</span>}
    </a>
  )
}
