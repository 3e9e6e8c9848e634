import * as z from 'zod'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'

/**
 * One link of the log of staff acts and legal steps. `hash` covers the whole entry including `previous`,
 * so that no entry can be altered, dropped or moved without every later hash failing.
 */
export const AuditEntry = z.object({
  subject: z.string(),
  sequence: z.number().int().positive(),
  eventId: z.string(),
  type: z.string(),
  at: Instant,
  place: PlaceId.nullable(),
  /** Person id of whoever acted, or `system`. */
  actor: z.string(),
  /** Facts of the act, without personal data. */
  facts: z.record(z.string(), z.unknown()),
  previous: Digest.nullable(),
  hash: Digest,
})
export type AuditEntry = z.infer<typeof AuditEntry>
