import type { ButtonKind } from '../Button/props'

export interface Contact {
  /** Whom it rings, `云梯社区`. */
  readonly name: string
  readonly phone: string
}

export interface PhoneCallProps extends Contact {
  readonly kind?: ButtonKind
  /** Just 打电话, where room is scarce; the screen reader still says whom and which number. */
  readonly short?: boolean
}
