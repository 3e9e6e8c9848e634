import type { ButtonKind } from '../Button/props'

export interface Contact {
  /** Whom it rings, `云梯社区`. */
  readonly name: string
  readonly phone: string
}

export interface PhoneCallProps extends Contact {
  readonly kind?: ButtonKind
  /** Without name and number, where room is scarce; the screen reader still says them. */
  readonly short?: boolean
  /** What ringing is for, in place of “打电话问…”. */
  readonly says?: string
}
