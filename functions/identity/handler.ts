import { identityContract } from '@shared/identity/contract'
import { serve } from '@functions/platform/http'
import { makeBindingCode, previewBindingCode, useBindingCode } from './binding/codes'
import { listHelpers, removeHelper } from './binding/helpers'
import { unitBindings, voterHistory } from './binding/lookup'
import { handOver, inviteHelper, releaseHome } from './binding/own'
import { approveBindingRequest, listBindingRequests, readBindingRequest, refuseBindingRequest } from './binding/queue'
import { releaseVoter, unlockVoter } from './binding/release'
import { myBindingRequests, requestBinding, withdrawBindingRequest } from './binding/requests'
import { revealRequestPhone } from './binding/reveal'
import { transferFlat } from './binding/transfer'
import { closeAccount } from './closure'
import { bindByPhone } from './homes'
import { acceptInvitation, invite } from './invitations'
import { answerNotice } from './notice'
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
  answerNotice,
  closeAccount,
  openTicket,
  approveTicket,
  redeemTicket,
  invite,
  acceptInvitation,
  listAppointments,
  revokeAppointment,
  requestBinding,
  myBindingRequests,
  withdrawBindingRequest,
  listBindingRequests,
  readBindingRequest,
  approveBindingRequest,
  refuseBindingRequest,
  revealRequestPhone,
  makeBindingCode,
  previewBindingCode,
  useBindingCode,
  releaseHome,
  handOver,
  inviteHelper,
  listHelpers,
  removeHelper,
  unitBindings,
  voterHistory,
  releaseVoter,
  unlockVoter,
  transferFlat,
})
