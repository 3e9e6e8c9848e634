import * as z from 'zod'
import { OwnerGrant, StaffGrant, StaffRole } from '../contract/roles'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'

export const PersonId = z
  .string()
  .regex(/^p_[0-9A-Z]{26}$/)
  .brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** One voter (表决权人) of the roll that this person is bound to, in words for the screen. */
export const Home = OwnerGrant.extend({
  /** `示范街道 · 云梯社区 · 禾苑小区 3 幢 2 单元 301 室`; several rooms are joined with 、 */
  label: z.string(),
  rooms: z.array(z.string()),
  boundAt: Instant,
})
export type Home = z.infer<typeof Home>

/** Whom to ring: shown wherever a person may be stuck. */
export const Contact = z.object({ name: z.string(), phone: z.string() })
export type Contact = z.infer<typeof Contact>

export const Me = z.object({
  personId: PersonId,
  /** How the person wants to be called, such as 周阿姨; empty until set. */
  callMe: z.string(),
  staff: z.array(StaffGrant.extend({ placeName: z.string() })),
  homes: z.array(Home),
  contact: Contact.nullable(),
})
export type Me = z.infer<typeof Me>

export const Session = z.object({
  accessToken: z.string(),
  accessExpiresAt: Instant,
  refreshToken: z.string(),
  /** Server time, so that the phone counts down by the server's clock. */
  now: Instant,
  me: Me,
})
export type Session = z.infer<typeof Session>

/** An appointment: one role at one place for one person, kept after revocation. */
export const Appointment = z.object({
  grantId: z.string(),
  personId: PersonId,
  name: z.string(),
  role: StaffRole,
  place: PlaceId,
  placeName: z.string(),
  appointedAt: Instant,
  appointedBy: z.string(),
  revokedAt: Instant.nullable(),
  revokedReason: z.string().nullable(),
})
export type Appointment = z.infer<typeof Appointment>

/** An invitation code: 8 characters without look-alikes, good for one person. */
export const InvitationCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '邀请码是 8 位字母和数字')
export const Invitation = z.object({
  code: InvitationCode,
  name: z.string(),
  role: StaffRole,
  place: PlaceId,
  placeName: z.string(),
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>
