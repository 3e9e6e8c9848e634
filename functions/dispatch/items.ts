import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { Department } from '@shared/dispatch/department'
import { MenuItem, MenuItemId, ServiceKind } from '@shared/dispatch/menu'
import {
  Appointment,
  CheckInWay,
  ConfirmedBy,
  ContactOutcome,
  Face,
  OrderChannel,
  OrderId,
  OrderNumber,
  Position,
  UrgentReason,
  WantedTime,
} from '@shared/dispatch/order'
import { OrderActor, OrderState } from '@shared/dispatch/state'
import { Limits } from '@shared/dispatch/timeout'
import { OrderEvent } from '@shared/dispatch/transitions'
import { Escalation } from '@shared/dispatch/view'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { TeamId } from '@shared/volunteer/ids'
import { ServiceNeeds } from '@shared/volunteer/needs'
import { Language } from '@shared/volunteer/skill'

/** Shapes of what the dispatch table holds. Keys are in store.ts. */

/** Sealed text; empty when there is none, or when its term is over. */
const Sealed = z.string()

export const OfferedTeam = z.object({ teamId: TeamId, state: z.enum(['asked', 'declined', 'steppedBack', 'lost']) })
export type OfferedTeam = z.infer<typeof OfferedTeam>

export const MemberItem = z.object({
  personId: PersonId,
  /** Code of the identity card for this order. */
  card: z.string(),
  cameAt: Instant.nullable(),
  leftAt: Instant.nullable(),
  way: CheckInWay.nullable(),
  /** The service was ended by somebody who does not know when this person left: the hours wait for the organiser. */
  unknownEnd: z.boolean().optional(),
})
export type MemberItem = z.infer<typeof MemberItem>

/** The head of an order. `turn` counts its steps: a write names the turn it was decided on. */
export const OrderItem = z.object({
  orderId: OrderId,
  number: OrderNumber,
  kind: ServiceKind,
  itemId: MenuItemId.nullable(),
  title: z.string(),
  minutes: z.number().int(),
  needs: ServiceNeeds,
  risks: z.string(),
  community: PlaceId,
  communityName: z.string(),
  street: PlaceId,
  district: PlaceId,
  rough: Position.nullable(),
  atHome: z.boolean(),
  minors: z.boolean(),
  persons: z.number().int(),
  languages: z.array(Language),
  wanted: z.array(WantedTime),
  urgent: UrgentReason.nullable(),
  channel: OrderChannel,
  /** Whose account placed it: of `phone` the requester, of `relative` somebody of the family, else a worker. */
  by: PersonId,
  phoneHash: z.string(),
  /** Sealed `People` and `Whereabouts`, and what was said. */
  people: Sealed,
  whereabouts: Sealed,
  words: Sealed,
  voice: FileId.nullable(),
  photos: z.array(FileId),
  risky: z.boolean(),
  state: OrderState,
  since: Instant,
  turn: z.number().int(),
  due: Instant.nullable(),
  escalation: Escalation.nullable(),
  limits: Limits,
  contactMinutes: z.number().int(),
  departments: z.array(z.object({ department: Department, state: z.enum(['asked', 'refused', 'took']) })),
  department: Department.nullable(),
  /** Who dispatched it and who took it on: the organisers. */
  dispatchedBy: PersonId.nullable(),
  takenBy: PersonId.nullable(),
  hall: z.boolean(),
  offers: z.array(OfferedTeam),
  team: TeamId.nullable(),
  claimedBy: PersonId.nullable(),
  contacted: z.boolean(),
  contacts: z.array(z.object({ at: Instant, outcome: ContactOutcome })),
  appointment: Appointment.nullable(),
  members: z.array(MemberItem),
  code: Sealed,
  codeTries: z.number().int(),
  report: Sealed,
  confirmed: z.object({ at: Instant, by: ConfirmedBy, person: PersonId }).nullable(),
  posted: z.boolean(),
  review: z.object({ face: Face, at: Instant, byCall: z.boolean() }).nullable(),
  reviewWords: Sealed,
  /** Sealed list of `Feedback`. */
  feedback: Sealed,
  question: Sealed,
  askedAt: Instant.nullable(),
  answer: Sealed,
  dispute: z.object({ at: Instant, settled: z.enum(['stands', 'void']).nullable() }).nullable(),
  disputeWords: Sealed,
  emergency: z.object({ at: Instant, as: OrderActor }).nullable(),
  mergedInto: z.object({ orderId: OrderId, number: OrderNumber }).nullable(),
  series: z.object({ index: z.number().int(), count: z.number().int(), first: OrderId }).nullable(),
  followUpOf: OrderId.nullable(),
  /** Looked the same as an open order of the same number when it was placed. */
  similar: z.boolean(),
  endedAt: Instant.nullable(),
  clearedAt: Instant.nullable(),
  content: z.string(),
  createdAt: Instant,
})
export type OrderItem = z.infer<typeof OrderItem>

export const People = z.object({
  name: z.string(),
  phone: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
})
export type People = z.infer<typeof People>
export const Whereabouts = z.object({ address: z.string(), position: Position.nullable() })
export type Whereabouts = z.infer<typeof Whereabouts>
export const Feedback = z.object({ personId: PersonId, face: Face, words: z.string(), at: Instant })
export type Feedback = z.infer<typeof Feedback>

/** One step, append-only. */
export const StepItem = z.object({
  orderId: OrderId,
  turn: z.number().int(),
  step: OrderEvent.nullable(),
  name: z.string(),
  from: OrderState.nullable(),
  to: OrderState,
  at: Instant,
  as: OrderActor,
  /** Person id, or `system`. */
  by: z.string(),
  department: Department.nullable(),
  team: TeamId.nullable(),
  reason: Sealed,
})
export type StepItem = z.infer<typeof StepItem>

export const MenuRow = MenuItem.extend({ content: z.string() })
export type MenuRow = z.infer<typeof MenuRow>

/** An entry of some list that leads to an order. */
export const Pointer = z.object({ orderId: OrderId })

/** A visitor’s card: which order and person its code stands for. */
export const CardItem = z.object({ orderId: OrderId, personId: PersonId })
