import type { Digest } from '@shared/kernel/digest'

/** Hears how much of a file is through, 0 to 1. */
export type Tell = (share: number) => void

/** A file that is known by its digest and ready to be sent, whatever platform it was chosen on. */
export interface Sendable {
  /** At most 120 characters. */
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Digest
  /** Sends it by a signed form. @throws when the store did not take it */
  readonly send: (url: string, fields: Record<string, string>, tell: Tell) => Promise<void>
}

/** A photograph or scan the person chose. */
export interface Photo extends Sendable {
  /** An address to show it by on this device; empty for a document. */
  readonly shown: string
}
