import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { DecisionId, VoterId } from '@shared/decision/model'
import { ProxyEnder, ProxyId, ProxyOrigin, ProxyState, WrittenField } from '@shared/decision/proxyModel'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'

/** A value encrypted by `seal`; the context is the item and the name of the field. */
const Sealed = z.string()

/** A scan in the file store. */
export const Scan = z.object({ fileId: FileId, key: z.string() })

/** An authorisation. Keys are in store/proxies.ts. */
export const ProxyItem = z.object({
  proxyId: ProxyId,
  decisionId: DecisionId,
  principal: VoterId,
  agent: VoterId,
  state: ProxyState,
  origin: ProxyOrigin,
  /** Sent again with the same key it is the same authorisation. */
  proxyKey: z.string(),
  mode: z.enum(['free', 'bound']),
  /** The choice that the agent is bound to; nobody but the two of them sees it. */
  bound: Sealed.optional(),
  /** Keyed hash of it, against which the write proves a ballot. */
  boundHash: z.string().optional(),
  mayLevelEntry: z.boolean(),
  mayOccupiedPart: z.boolean(),
  offeredAt: Instant,
  endsAt: Instant,
  closesAt: Instant,
  /** Whoever signed on the phone; absent when it came on paper. */
  principalPerson: PersonId.optional(),
  /** Binding of the principal from which it comes, and whether that is a buyer's, who leaves alone what the seller decided. */
  generation: z.number().int().optional(),
  transferee: z.boolean(),
  /** The principal's handwritten signature. */
  signature: Sealed.optional(),
  scan: Scan.optional(),
  /** Whoever entered it at the desk; absent when it came by phone. */
  enteredBy: PersonId.optional(),
  missing: z.array(WrittenField),
  acceptedAt: Instant.optional(),
  acceptedBy: PersonId.optional(),
  /** The agent's signature under the declaration. */
  acceptance: Sealed.optional(),
  /** The agent's last ballot under it. */
  castAt: Instant.optional(),
  castRevision: z.number().int().optional(),
  ratifyBy: Instant.optional(),
  ratifiedAt: Instant.optional(),
  ratificationScan: Scan.optional(),
  /** Whoever entered the ratification at the desk. */
  ratifiedBy: PersonId.optional(),
  endedAt: Instant.optional(),
  endedBy: ProxyEnder.optional(),
  reason: Sealed.optional(),
  /** What shows that there was no authority, once the ballot was voided, and by whom. */
  proof: Scan.optional(),
  voidedBy: PersonId.optional(),
})
export type ProxyItem = z.infer<typeof ProxyItem>

/** Fields of an authorisation that are sealed. */
export const sealedOfProxy = ['bound', 'signature', 'acceptance', 'reason'] as const
export type SealedOfProxy = (typeof sealedOfProxy)[number]

/** Somebody of a property company, by the keyed hash of the phone; removed ones stay. */
export const PropertyStaffItem = z.object({
  entryId: z.string(),
  name: z.string(),
  phone: z.string(),
  addedAt: Instant,
  addedBy: PersonId,
  removedAt: Instant.optional(),
})
export type PropertyStaffItem = z.infer<typeof PropertyStaffItem>
