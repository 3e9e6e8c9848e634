import * as z from 'zod'
import { FileRef } from '@shared/content/model'
import { AgreementContent, AgreementState, Plan } from '@shared/funding/agreement'
import { ActualLine } from '@shared/funding/budget'
import { JoinerState, SignatureState } from '@shared/funding/model'
import { Payment } from '@shared/funding/payments'
import { LedgerEntry, Reminder, RunningPlan } from '@shared/funding/running'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { Fen } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { CaseId } from '@shared/retrofit/model'

/** Shapes of what the funding table holds. Keys are in store.ts and store/. */

/** A file of a case as it is kept: the reference, and where its bytes are. */
export const KeptFile = FileRef.extend({ key: z.string() })
export type KeptFile = z.infer<typeof KeptFile>

export const PlanItem = z.object({ plan: Plan, turn: z.number().int() })
export type PlanItem = z.infer<typeof PlanItem>

/** One saving of what the lift came to, never changed. */
export const ActualsItem = z.object({
  version: z.number().int(),
  subsidy: Fen.nullable(),
  lines: z.array(ActualLine.extend({ invoices: z.array(KeptFile) })),
})
export type ActualsItem = z.infer<typeof ActualsItem>

/** A version of the agreement. `unsigned`: owner sets that have not signed; the last one's write completes it. */
export const AgreementItem = z.object({
  content: AgreementContent,
  digest: Digest,
  state: AgreementState,
  unsigned: z.number().int().nonnegative(),
  completedAt: Instant.optional(),
})
export type AgreementItem = z.infer<typeof AgreementItem>

/** Where one builder stands; `turn` counts the acts, each of which is kept beside it. The ink is sealed. */
export const SignerItem = z.object({
  signer: z.string(),
  ownerKey: OwnerKey,
  turn: z.number().int(),
  state: SignatureState.exclude(['missing']),
  way: z.enum(['phone', 'paper']),
  at: Instant,
  digest: Digest,
  /** Who signed on the phone, or entered the paper. */
  by: z.string(),
  ink: z.string().optional(),
  scan: KeptFile.optional(),
  checkedBy: z.string().optional(),
  reason: z.string().optional(),
})
export type SignerItem = z.infer<typeof SignerItem>

export const PaymentItem = Payment.extend({ receipt: KeptFile.nullable(), notedBy: z.string() })
export type PaymentItem = z.infer<typeof PaymentItem>

/** A version of the account. Number and holder are sealed. */
export const AccountItem = z.object({
  version: z.number().int(),
  bank: z.string(),
  holder: z.string(),
  number: z.string(),
  tail: z.string(),
  setAt: Instant,
})
export type AccountItem = z.infer<typeof AccountItem>

export const ConfirmationItem = z.object({ signer: z.string(), version: z.number().int(), at: Instant, scan: KeptFile.optional() })
export type ConfirmationItem = z.infer<typeof ConfirmationItem>

/** Who holds a flat of the agreement now, when it is no longer whoever signed. Append-only. */
export const HolderItem = z.object({ flat: PlaceId, ownerKey: OwnerKey, from: OwnerKey, at: Instant })
export type HolderItem = z.infer<typeof HolderItem>

export const JoinerItem = z.object({
  joinerId: z.string(),
  flat: PlaceId,
  label: z.string(),
  ownerKey: OwnerKey,
  amount: Fen,
  base: Fen,
  negotiated: z.boolean(),
  refunds: z.array(z.object({ flat: PlaceId, amount: Fen })),
  digest: Digest,
  state: JoinerState,
  offeredAt: Instant,
  joinerSignedAt: Instant.optional(),
  builderSignedAt: Instant.optional(),
  inForceAt: Instant.optional(),
  reason: z.string().optional(),
})
export type JoinerItem = z.infer<typeof JoinerItem>

export const RunningItem = z.object({ version: z.number().int(), plan: RunningPlan, reminders: z.array(Reminder) })
export type RunningItem = z.infer<typeof RunningItem>

export const EntryItem = LedgerEntry.extend({ receipt: KeptFile.nullable(), notedBy: z.string() })
export type EntryItem = z.infer<typeof EntryItem>

/** Leads from a unit to the cases whose agreements name its flats. */
export const UnitLink = z.object({ caseId: CaseId })
