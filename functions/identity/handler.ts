import { identityContract } from '@shared/identity/contract'
import { serve } from '@functions/platform/http'
import { bindByPhone } from './homes'
import { acceptInvitation, invite } from './invitations'
import { me, updateMe } from './profile'
import { refresh, signIn, signOut } from './session'
import { listAppointments, revokeAppointment } from './staff'
import { approveTicket, openTicket, redeemTicket } from './tickets'

export const handler = serve(identityContract, {
  signIn,
  refresh,
  signOut,
  me,
  updateMe,
  bindByPhone,
  openTicket,
  approveTicket,
  redeemTicket,
  invite,
  acceptInvitation,
  listAppointments,
  revokeAppointment,
})
