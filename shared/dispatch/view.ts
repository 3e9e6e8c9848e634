import * as z from 'zod'
import { FileId } from '../content/model'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { TeamId } from '../volunteer/ids'
import { ServiceNeeds } from '../volunteer/needs'
import { Language } from '../volunteer/skill'
import { Department } from './department'
import { OrderLack } from './lack'
import { MenuItemId, ServiceKind } from './menu'
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
} from './order'
import { EscalationLevel, OrderActor, OrderState } from './state'
import { OrderEvent } from './transitions'

export const Escalation = z.object({ level: EscalationLevel, since: Instant, why: z.string() })
export type Escalation = z.infer<typeof Escalation>

/** One line of a list: no name, no door, no number, whoever reads it. */
export const OrderCard = z.object({
  orderId: OrderId,
  number: OrderNumber,
  kind: ServiceKind,
  title: z.string(),
  state: OrderState,
  since: Instant,
  /** When the limit of this state runs out. */
  due: Instant.nullable(),
  overdue: z.boolean(),
  urgent: UrgentReason.nullable(),
  community: PlaceId,
  communityName: z.string(),
  /** About 300 m. */
  rough: Position.nullable(),
  atHome: z.boolean(),
  minors: z.boolean(),
  persons: z.number().int(),
  languages: z.array(Language),
  wanted: z.array(WantedTime),
  appointment: Appointment.nullable(),
  needs: ServiceNeeds,
  /** Who has it. */
  department: Department.nullable(),
  team: z.object({ teamId: TeamId, name: z.string() }).nullable(),
  escalation: Escalation.nullable(),
  emergency: z.boolean(),
  /** The content check took the words for abuse. */
  risky: z.boolean(),
  channel: OrderChannel,
  /** Minutes from a claim to the first contact. */
  contactMinutes: z.number().int(),
  createdAt: Instant,
  turn: z.number().int(),
})
export type OrderCard = z.infer<typeof OrderCard>

/** A step as it is followed. `reason` is shown to those who see the words. */
export const OrderStepView = z.object({
  turn: z.number().int(),
  event: OrderEvent.nullable(),
  name: z.string(),
  from: OrderState.nullable(),
  to: OrderState,
  at: Instant,
  as: OrderActor,
  /** Which department or team, where one acted. */
  who: z.string().nullable(),
  reason: z.string().nullable(),
})
export type OrderStepView = z.infer<typeof OrderStepView>

/** Like a parcel: who has it, since when, what comes next, by when, whom to ring. */
export const Following = z.object({
  who: z.string(),
  since: Instant,
  next: z.string(),
  by: Instant.nullable(),
  call: z.object({ name: z.string(), phone: z.string().nullable() }),
})
export type Following = z.infer<typeof Following>

export const MemberView = z.object({
  personId: PersonId,
  name: z.string(),
  cameAt: Instant.nullable(),
  leftAt: Instant.nullable(),
  way: CheckInWay.nullable(),
})
export type MemberView = z.infer<typeof MemberView>

export const SameOrder = z.object({ orderId: OrderId, number: OrderNumber, title: z.string(), state: OrderState, createdAt: Instant })
export type SameOrder = z.infer<typeof SameOrder>

/** An order as its page shows it to this reader (visibility.ts says who sees what). */
export const OrderView = OrderCard.extend({
  as: z.array(OrderActor),
  /** Steps that this reader may think of now. */
  may: z.array(OrderEvent),
  district: PlaceId,
  itemId: MenuItemId.nullable(),
  risks: z.string(),
  name: z.string().nullable(),
  /** In full, or masked; null when it is not shown. `phoneAsked`: it comes by a click that says why. */
  phone: z.string().nullable(),
  phoneAsked: z.boolean(),
  address: z.string().nullable(),
  position: Position.nullable(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  words: z.string().nullable(),
  /** Links that work for ten minutes. */
  voice: z.object({ fileId: FileId, url: z.string() }).nullable(),
  photos: z.array(z.object({ fileId: FileId, url: z.string() })),
  /** When name, number and door go. */
  hiddenFrom: Instant.nullable(),
  question: z.object({ text: z.string(), at: Instant, answer: z.string().nullable() }).nullable(),
  departments: z.array(z.object({ department: Department, state: z.enum(['asked', 'refused', 'took']) })),
  offers: z.array(z.object({ teamId: TeamId, name: z.string(), state: z.enum(['asked', 'declined', 'claimed', 'steppedBack', 'lost']) })),
  hall: z.boolean(),
  contacts: z.array(z.object({ at: Instant, outcome: ContactOutcome })),
  members: z.array(MemberView),
  /** The four digits by which a volunteer checks in; for the requester alone. */
  serviceCode: z.string().nullable(),
  report: z.string().nullable(),
  confirmed: z.object({ at: Instant, by: ConfirmedBy }).nullable(),
  review: z.object({ face: Face, words: z.string().nullable(), at: Instant, byCall: z.boolean() }).nullable(),
  feedback: z.array(z.object({ face: Face, words: z.string(), at: Instant })),
  dispute: z.object({ at: Instant, words: z.string().nullable(), settled: z.enum(['stands', 'void']).nullable() }).nullable(),
  /** Open orders of the same person that ask for the same. */
  similar: z.array(SameOrder),
  mergedInto: z.object({ orderId: OrderId, number: OrderNumber }).nullable(),
  series: z.object({ index: z.number().int(), count: z.number().int(), first: OrderId }).nullable(),
  followUpOf: OrderId.nullable(),
  following: Following,
  steps: z.array(OrderStepView),
  now: Instant,
})
export type OrderView = z.infer<typeof OrderView>

export const OrderLacks = z.array(OrderLack)
