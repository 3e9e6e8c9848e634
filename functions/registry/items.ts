import * as z from 'zod'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { Area } from '@shared/kernel/area'
import { PersonId } from '@shared/identity/model'
import { PlaceId } from '@shared/kernel/place'
import { AreaSource, Holding, ImportState, Issue, OwnerKey, RollTotals } from '@shared/registry/model'

/** Id of an import; ULIDs, so they sort by time. */
export const ImportId = z
  .string()
  .regex(/^i_[0-9A-Z]{26}$/)
  .brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

/** An owner at rest: the masked form for reading, the full one sealed, the phone also as the keyed hash it is looked up by. */
export const StoredOwner = z.object({
  masked: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  phone: z.string().nullable(),
  phoneHash: z.string().nullable(),
})
export type StoredOwner = z.infer<typeof StoredOwner>

/** A flat of one version of a unit's roll. `area` in 0.01 m². */
export const StoredFlat = z.object({
  flat: PlaceId,
  room: z.string(),
  floor: z.number().int(),
  area: Area,
  source: AreaSource,
  holding: Holding,
  ownerKey: OwnerKey,
  owners: z.array(StoredOwner),
})
export type StoredFlat = z.infer<typeof StoredFlat>

/** The present roll of a unit: which import gave it, as which version. Whatever this item does not name is not in force. */
export const Roll = z.object({
  unit: PlaceId,
  version: z.number().int().positive(),
  importId: ImportId,
  totals: RollTotals,
  since: Instant,
})
export type Roll = z.infer<typeof Roll>

/**
 * A flat that an owner set holds, as one import says; found by the phones of the owners and by the owner set itself.
 * In force while that import is the unit's roll.
 */
export const OwnerEntry = z.object({
  ownerKey: OwnerKey,
  unit: PlaceId,
  flat: PlaceId,
  room: z.string(),
  importId: ImportId,
  /** How many people own together. */
  ownerCount: z.number().int().positive().default(1),
})
export type OwnerEntry = z.infer<typeof OwnerEntry>

export const ImportHead = z.object({
  importId: ImportId,
  estate: PlaceId,
  fileName: z.string(),
  fileDigest: Digest,
  state: ImportState,
  rows: z.number().int(),
  totals: RollTotals,
  errors: z.number().int(),
  warnings: z.number().int(),
  issueCount: z.number().int(),
  /** The first problems, worst first. */
  issues: z.array(Issue),
  createdAt: Instant,
  createdBy: PersonId,
})
export type ImportHead = z.infer<typeof ImportHead>

/** One unit of an import, as previewed. `beforeVersion` is the roll it was compared with (0: there was none). */
export const ImportUnit = z.object({
  number: z.number().int().nonnegative(),
  unit: PlaceId,
  label: z.string(),
  building: z.object({ placeId: PlaceId, name: z.string() }),
  unitName: z.string(),
  totals: RollTotals,
  before: RollTotals.nullable(),
  beforeVersion: z.number().int().nonnegative(),
  /** Flats in each stored chunk, and how many chunks have been laid down so far. */
  chunks: z.array(z.number().int().positive()).min(1),
  chunksLaid: z.number().int().nonnegative(),
})
export type ImportUnit = z.infer<typeof ImportUnit>
