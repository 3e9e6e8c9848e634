import type { ButtonKind } from '../Button/props'

export interface PhoneCallProps {
  /** Whom it rings, `云梯社区`. */
  readonly name: string
  readonly phone: string
  readonly kind?: ButtonKind
}
