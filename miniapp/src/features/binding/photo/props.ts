import type { Digest } from '@shared/kernel/digest'

/** A photograph or scan the person chose, ready to be uploaded. */
export interface Photo {
  readonly name: string
  readonly contentType: string
  readonly size: number
  readonly sha256: Digest
  /** An address to show it by on this device; empty for a document. */
  readonly shown: string
  /** Sends it by a signed form and tells how much is through, 0 to 1. @throws when it did not arrive */
  readonly send: (url: string, fields: Record<string, string>, tell: (share: number) => void) => Promise<void>
}
