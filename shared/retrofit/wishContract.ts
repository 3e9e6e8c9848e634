import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OwnerKey } from '../registry/model'
import { caseWatchers, keepers } from './caseContract'
import { CaseId } from './model'

/** How a home feels about a lift, before anything is voted on. It binds nobody. */
export const Stance = z.enum(['wants', 'undecided', 'against'])
export type Stance = z.infer<typeof Stance>
export const stanceNames: Record<Stance, string> = { wants: '想装', undecided: '还没想好', against: '不想装' }

const OfUnit = z.object({ placeId: PlaceId })
const Counts = z.object({ wants: z.number().int(), undecided: z.number().int(), against: z.number().int() })

/** A unit of the pool (项目储备库). `homes` counts owner sets of its roll; null while it has none. */
export const PoolUnit = Counts.extend({
  unit: PlaceId,
  label: z.string(),
  homes: z.number().int().nullable(),
  caseId: CaseId.nullable(),
  /** Half of the homes and more want a lift and nobody has opened a case: worth one. */
  suggested: z.boolean(),
})
export type PoolUnit = z.infer<typeof PoolUnit>

/** What one home said; of staff's eyes only. */
export const WishLine = z.object({
  ownerKey: OwnerKey,
  room: z.string(),
  stance: Stance,
  way: z.enum(['phone', 'door']),
  at: Instant,
  /** What was noted at the door, the latest first. */
  notes: z.array(z.object({ at: Instant, text: z.string() })),
})
export type WishLine = z.infer<typeof WishLine>

export const UnitWishes = PoolUnit.extend({
  /** The caller's own homes in this unit. */
  mine: z.array(z.object({ ownerKey: OwnerKey, stance: Stance.nullable() })),
  lines: z.array(WishLine),
})
export type UnitWishes = z.infer<typeof UnitWishes>

export const expressWish = endpoint({
  id: 'retrofit.expressWish',
  method: 'PUT',
  path: '/units/{placeId}/wishes/{ownerKey}',
  summary: 'The home says whether it wants a lift, or takes it back by null; one word per home and unit.',
  access: ['owner'],
  params: OfUnit.extend({ ownerKey: OwnerKey }),
  query: Nothing,
  body: z.object({ stance: Stance.nullable() }),
  reply: UnitWishes,
  refusals: ['NOT_BOUND', 'NOT_THE_VOTER', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

export const noteWish = endpoint({
  id: 'retrofit.noteWish',
  method: 'POST',
  path: '/units/{placeId}/heard-wishes',
  summary: 'A worker notes what a home said at the door, and how to go on with those who are against.',
  access: keepers,
  params: OfUnit,
  query: Nothing,
  body: z.object({ room: z.string().trim().min(1).max(12), stance: Stance, note: z.string().trim().max(500) }),
  reply: UnitWishes,
  refusals: ['ROOM_NOT_ON_ROLL', 'NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const readUnitWishes = endpoint({
  id: 'retrofit.readUnitWishes',
  method: 'GET',
  path: '/units/{placeId}/wishes',
  summary: 'How many homes of a unit want a lift; what each home said is for staff.',
  access: ['owner', ...keepers],
  params: OfUnit,
  query: Nothing,
  body: Nothing,
  reply: UnitWishes,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const readPool = endpoint({
  id: 'retrofit.readPool',
  method: 'GET',
  path: '/wish-pool',
  summary: 'The pool of a community: units with their wishes and cases, in the order of the buildings.',
  access: caseWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(PoolUnit),
  refusals: [],
  repeat: 'safe: reads only',
})

export const wishContract = { expressWish, noteWish, readUnitWishes, readPool }
