import * as z from 'zod'
import { Area } from '../kernel/area'
import { Instant } from '../kernel/instant'
import { People } from '../kernel/people'
import { PlaceId, levels } from '../kernel/place'

export const Place = z.object({
  placeId: PlaceId,
  level: z.enum(levels),
  name: z.string(),
  /** Telephone of the community office; set on communities. */
  phone: z.string().nullable(),
})
export type Place = z.infer<typeof Place>

/**
 * Where an area comes from, best first: real-estate register (不动产登记簿), survey (测绘机构实测), sale contract.
 * Interpretation of the property-ownership chapter, art. 8.
 */
export const AreaSource = z.enum(['register', 'survey', 'contract'])
export type AreaSource = z.infer<typeof AreaSource>

/** How the flat stands with its developer; unsold and undelivered flats together count as one person (art. 9). */
export const Holding = z.enum(['delivered', 'undelivered', 'unsold'])
export type Holding = z.infer<typeof Holding>

export const areaSourceNames: Record<AreaSource, string> = { register: '不动产登记簿', survey: '实测', contract: '购房合同' }
export const holdingNames: Record<Holding, string> = { delivered: '已交付', undelivered: '已售未交付', unsold: '未售' }

/** Key of a set of owners: the same people owning together have the same key in every flat and every import. */
export const OwnerKey = z
  .string()
  .regex(/^o_[0-9a-v]{26}$/)
  .brand<'OwnerKey'>()
export type OwnerKey = z.infer<typeof OwnerKey>

/** A flat as staff see it: names and phones masked (DOMAIN §8). */
export const FlatView = z.object({
  placeId: PlaceId,
  floor: z.number().int(),
  room: z.string(),
  area: Area,
  areaSource: AreaSource,
  holding: Holding,
  ownerKey: OwnerKey,
  owners: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
})
export type FlatView = z.infer<typeof FlatView>

export const RollTotals = z.object({ flats: z.number().int().nonnegative(), people: People, area: Area })
export type RollTotals = z.infer<typeof RollTotals>

/** Problems an import can have. `error` must be mended first; `warning` is for a person to look at. */
export const IssueCode = z.enum([
  'missingColumn',
  'missingField',
  'flatTwice',
  'areaUnreadable',
  'areaZero',
  'areaUnusual',
  'areaSourceUnknown',
  'betterSourceExists',
  'holdingUnknown',
  'roomUnreadable',
  'idNumberInvalid',
  'phoneInvalid',
  'sameIdOtherName',
  'sameNameNoId',
  'samePhoneOtherName',
  'coOwnersUneven',
  'parkingSkipped',
  'tooManyRows',
  'noPhone',
  'developerUnnamed',
])
export type IssueCode = z.infer<typeof IssueCode>
export const Issue = z.object({
  /** Row number as the spreadsheet shows it; 0 speaks of the whole file. */
  row: z.number().int().nonnegative(),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  code: IssueCode,
  /** What is wrong and how to mend it, in Chinese. */
  message: z.string(),
})
export type Issue = z.infer<typeof Issue>

export const ImportState = z.enum(['previewed', 'committing', 'committed'])
export const UnitPreview = z.object({
  unit: PlaceId,
  label: z.string(),
  totals: RollTotals,
  /** Totals of the roll that this import would replace. */
  before: RollTotals.nullable(),
})
export const RollImport = z.object({
  importId: z.string(),
  estate: PlaceId,
  fileName: z.string(),
  state: ImportState,
  rows: z.number().int(),
  units: z.array(UnitPreview),
  totals: RollTotals,
  errors: z.number().int(),
  warnings: z.number().int(),
  /** The first problems, worst first; the rest by `listImportIssues`. */
  issues: z.array(Issue),
  written: z.number().int().nonnegative(),
  createdAt: Instant,
})
export type RollImport = z.infer<typeof RollImport>
