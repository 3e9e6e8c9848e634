import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { Capacity } from '@shared/contract/roles'
import { BindingWay, Check, CodePurpose, EndReason, RequestId, RequestState } from '@shared/identity/binding'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'

/** Encrypted by `seal`; the contexts are in `sealed.ts`. */
const Sealed = z.string()

/** One binding of a voter, kept for good; `until` and `why` are set when it has ended. */
export const RecordItem = z.object({
  ownerKey: OwnerKey,
  generation: z.number().int().positive(),
  personId: PersonId,
  name: Sealed.nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  way: BindingWay,
  capacity: Capacity,
  checked: z.array(Check),
  /** The worker who approved it or made the code. */
  approvedBy: PersonId.nullable(),
  from: Instant,
  until: Instant.optional(),
  why: EndReason.optional(),
  note: Sealed.optional(),
})
export type RecordItem = z.infer<typeof RecordItem>

export const HelperItem = z.object({
  ownerKey: OwnerKey,
  personId: PersonId,
  name: Sealed,
  since: Instant,
  until: Instant.optional(),
})
export type HelperItem = z.infer<typeof HelperItem>

export const RequestItem = z.object({
  requestId: RequestId,
  personId: PersonId,
  unit: PlaceId,
  room: z.string(),
  label: z.string(),
  capacity: Capacity,
  name: Sealed,
  phone: Sealed,
  note: Sealed,
  evidence: z.array(FileId),
  state: RequestState,
  requestedAt: Instant,
  decidedAt: Instant.optional(),
  decidedBy: PersonId.optional(),
  /** Where an approved one was bound. */
  ownerKey: OwnerKey.optional(),
  checked: z.array(Check).optional(),
  reason: Sealed.optional(),
})
export type RequestItem = z.infer<typeof RequestItem>

/** Which request of a person for a flat is the last one, and whether it is still open. */
export const OpenRequestItem = z.object({ requestId: RequestId, open: z.boolean() })

/** A code that binds, hands over or makes a helper. `generation` is the binding it was made for or replaces; 0: nobody was bound. */
export const CodeItem = z.object({
  code: z.string(),
  purpose: CodePurpose,
  ownerKey: OwnerKey,
  unit: PlaceId,
  label: z.string(),
  capacity: Capacity,
  name: Sealed,
  checked: z.array(Check),
  generation: z.number().int().nonnegative(),
  madeBy: PersonId,
  expiresAt: Instant,
  usedBy: PersonId.optional(),
})
export type CodeItem = z.infer<typeof CodeItem>
