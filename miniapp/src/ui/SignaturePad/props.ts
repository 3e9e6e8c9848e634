import type { Signature } from '@shared/decision/model'

export interface SignaturePadProps {
  /** The signature so far; null while there is not enough of it. */
  readonly onChange: (signature: Signature | null) => void
}
