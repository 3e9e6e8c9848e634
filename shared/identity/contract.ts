import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { StaffRole } from '../contract/roles'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { NoticeAnswer } from '../privacy/model'
import { bindingContract } from './bindingContract'
import { Appointment, Invitation, InvitationCode, Me, Session } from './model'

const TicketId = z.string().regex(/^[0-9A-Z]{26}$/)

export const signIn = endpoint({
  id: 'identity.signIn',
  method: 'POST',
  path: '/sessions',
  summary: 'Exchanges a WeChat login code for a session; a new person is registered at the first sign-in.',
  access: 'anyone',
  params: Nothing,
  query: Nothing,
  body: z.object({ code: z.string().min(1).max(200) }),
  reply: Session,
  refusals: ['SIGN_IN_FAILED', 'WECHAT_UNAVAILABLE'],
  repeat: 'makes another',
})

export const refresh = endpoint({
  id: 'identity.refresh',
  method: 'POST',
  path: '/sessions/refresh',
  summary:
    'Renews a session with the present grants; the refresh token rotates, the former one works for another minute so that a lost reply does not sign anybody out.',
  access: 'anyone',
  params: Nothing,
  query: Nothing,
  body: z.object({ refreshToken: z.string().min(10).max(400) }),
  reply: Session,
  refusals: ['SESSION_ENDED'],
  repeat: 'safe: same effect',
})

export const signOut = endpoint({
  id: 'identity.signOut',
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Ends the session of the caller.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: [],
  repeat: 'safe: same effect',
})

export const me = endpoint({
  id: 'identity.me',
  method: 'GET',
  path: '/me',
  summary: 'Who the caller is: roles, homes, whom to ring.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: Me,
  refusals: ['SESSION_ENDED'],
  repeat: 'safe: reads only',
})

export const updateMe = endpoint({
  id: 'identity.updateMe',
  method: 'PUT',
  path: '/me',
  summary: 'Sets how the caller wants to be called.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ callMe: z.string().trim().max(12) }),
  reply: Me,
  refusals: ['SESSION_ENDED'],
  repeat: 'safe: same effect',
})

export const bindByPhone = endpoint({
  id: 'identity.bindByPhone',
  method: 'POST',
  path: '/me/homes',
  summary: 'Binds the caller to every voter on the roll whose registered phone is the one WeChat verified; one person per voter at a time.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ phoneCode: z.string().min(1).max(200) }),
  reply: Session,
  refusals: [
    'PHONE_CODE_INVALID',
    'PHONE_QUOTA_EXHAUSTED',
    'PHONE_NOT_ON_ROLL',
    'VOTER_BOUND_TO_OTHER',
    'VOTER_LOCKED',
    'WECHAT_UNAVAILABLE',
    'SESSION_ENDED',
  ],
  repeat: 'safe: natural key',
})

// --- privacy

export const answerNotice = endpoint({
  id: 'identity.answerNotice',
  method: 'PUT',
  path: '/me/notice',
  summary: 'Notes that the caller agrees, or no longer agrees, to this version of the privacy notice; the first moment of an answer stays.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ version: z.string().max(20), agreed: z.boolean() }),
  reply: NoticeAnswer,
  refusals: ['NOTICE_CHANGED', 'SESSION_ENDED'],
  repeat: 'safe: same effect',
})

export const closeAccount = endpoint({
  id: 'identity.closeAccount',
  method: 'POST',
  path: '/me/closure',
  summary:
    'Closes the account of the caller: WeChat identity and name are erased, homes released, appointments ended, all sessions over; ballots and the log stay.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ understood: z.literal(true) }),
  reply: z.object({ closedAt: Instant }),
  refusals: ['LAST_ADMINISTRATOR', 'SESSION_ENDED'],
  repeat: 'safe: same effect',
})

// --- the desk signs in by a code that a staff member's phone confirms

export const openTicket = endpoint({
  id: 'identity.openTicket',
  method: 'POST',
  path: '/desk-tickets',
  summary: 'Starts a sign-in of a desktop browser: the browser shows the code, a staff member scans it with the mini-program.',
  access: 'anyone',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    ticketId: TicketId,
    secret: z.string(),
    expiresAt: Instant,
    /** Mini-program code as a data URI. */ image: z.string(),
  }),
  refusals: ['WECHAT_UNAVAILABLE'],
  repeat: 'makes another',
})

export const approveTicket = endpoint({
  id: 'identity.approveTicket',
  method: 'POST',
  path: '/desk-tickets/{ticketId}/approval',
  summary: 'Lets the desktop browser that shows this ticket act as the caller, who must be staff.',
  access: StaffRole.options,
  params: z.object({ ticketId: TicketId }),
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: ['TICKET_EXPIRED', 'NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const redeemTicket = endpoint({
  id: 'identity.redeemTicket',
  method: 'POST',
  path: '/desk-tickets/{ticketId}/session',
  summary: 'The waiting browser collects its session once the ticket is approved; `session` is null while it waits.',
  access: 'anyone',
  params: z.object({ ticketId: TicketId }),
  query: Nothing,
  body: z.object({ secret: z.string().min(10).max(200) }),
  reply: z.object({ session: Session.nullable() }),
  refusals: ['TICKET_EXPIRED', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

// --- staff

export const invite = endpoint({
  id: 'identity.invite',
  method: 'POST',
  path: '/invitations',
  summary: 'Makes an invitation code that appoints whoever accepts it; only for roles and places below the caller.',
  access: ['administrator', 'streetOfficer'],
  params: Nothing,
  query: Nothing,
  body: z.object({ name: z.string().trim().min(1).max(20), role: StaffRole, place: PlaceId }),
  reply: Invitation,
  refusals: ['GRANT_ABOVE_YOU', 'NOT_FOUND'],
  repeat: 'makes another',
})

export const acceptInvitation = endpoint({
  id: 'identity.acceptInvitation',
  method: 'POST',
  path: '/invitations/{code}/acceptance',
  summary: 'The caller takes up the appointment of an invitation; works for exactly one person.',
  access: 'signedIn',
  params: z.object({ code: InvitationCode }),
  query: Nothing,
  body: Nothing,
  reply: Session,
  refusals: ['INVITATION_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_USED', 'SESSION_ENDED'],
  repeat: 'safe: natural key',
})

export const listAppointments = endpoint({
  id: 'identity.listAppointments',
  method: 'GET',
  path: '/appointments',
  summary: 'Appointments at a place and below it, revoked ones included.',
  access: ['administrator', 'streetOfficer', 'auditor'],
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(Appointment),
  refusals: [],
  repeat: 'safe: reads only',
})

export const revokeAppointment = endpoint({
  id: 'identity.revokeAppointment',
  method: 'POST',
  path: '/appointments/{grantId}/revocation',
  summary: 'Ends an appointment; it takes effect at the next renewal of the token, within ten minutes.',
  access: ['administrator', 'streetOfficer'],
  params: z.object({ grantId: z.string().min(1).max(60) }),
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  reply: Appointment,
  refusals: ['GRANT_ABOVE_YOU', 'LAST_ADMINISTRATOR', 'NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const identityContract = {
  signIn,
  refresh,
  signOut,
  me,
  updateMe,
  bindByPhone,
  answerNotice,
  closeAccount,
  openTicket,
  approveTicket,
  redeemTicket,
  invite,
  acceptInvitation,
  listAppointments,
  revokeAppointment,
  ...bindingContract,
}
