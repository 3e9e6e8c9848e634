import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import type { ErrorCode } from '../contract/errors'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Capacity } from '../contract/roles'
import { FileId } from '../content/model'
import { PlaceId } from '../kernel/place'
import { FlatView, OwnerKey } from '../registry/model'
import { PhoneReveal, RevealReason } from '../registry/reveal'
import {
  BindingCode,
  BindingRecord,
  BindingState,
  BindingTarget,
  BindingWish,
  CalledName,
  Check,
  CodePreview,
  Helper,
  MadeCode,
  MyBindingRequest,
  NewOwner,
  QueuedRequest,
  ReleaseReason,
  RequestDetail,
  RequestId,
} from './binding'
import { PersonId, Session } from './model'

/** Endpoints of bindings: who votes for a flat. They belong to the identity context. */
const workers = ['communityWorker', 'streetOfficer'] as const
const onlookers = [...workers, 'administrator', 'auditor'] as const

const OfRequest = z.object({ requestId: RequestId })
const OfHome = z.object({ ownerKey: OwnerKey })
const OfVoter = z.object({ placeId: PlaceId, ownerKey: OwnerKey })
const Note = z.string().trim().max(300)
/** What may stand in the way of binding somebody in a capacity. */
const bindingRefusals = [
  'ROOM_NOT_ON_ROLL',
  'OWNERS_CHANGED',
  'EVIDENCE_NOT_CHECKED',
  'VOTER_BOUND',
  'VOTER_LOCKED',
  'HEIR_WITHOUT_DEATH',
  'TRANSFEREE_WITHOUT_VOTE',
  'TRANSFER_WAITS',
] as const satisfies readonly ErrorCode[]

// --- asking the community

export const requestBinding = endpoint({
  id: 'identity.requestBinding',
  method: 'POST',
  path: '/binding-requests',
  summary: 'Asks the community to bind the caller to a flat, with photographs as evidence; one open request per person and flat.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: BindingWish,
  reply: MyBindingRequest,
  refusals: ['NOT_FOUND', 'FILE_MISSING', 'REQUEST_ALREADY_OPEN'],
  repeat: 'safe: natural key',
})

export const myBindingRequests = endpoint({
  id: 'identity.myBindingRequests',
  method: 'GET',
  path: '/me/binding-requests',
  summary: 'The requests of the caller, newest first, with their state and the reason of a refusal.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(MyBindingRequest) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const withdrawBindingRequest = endpoint({
  id: 'identity.withdrawBindingRequest',
  method: 'POST',
  path: '/binding-requests/{requestId}/withdrawal',
  summary: 'Takes back an open request of the caller.',
  access: 'signedIn',
  params: OfRequest,
  query: Nothing,
  body: Nothing,
  reply: MyBindingRequest,
  refusals: ['NOT_FOUND', 'REQUEST_DECIDED'],
  repeat: 'safe: same effect',
})

// --- the workers' queue

export const listBindingRequests = endpoint({
  id: 'identity.listBindingRequests',
  method: 'GET',
  path: '/binding-requests',
  summary: 'Requests at a place and below it, either the open ones or those that are over.',
  access: onlookers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId, state: z.enum(['open', 'over']) }),
  body: Nothing,
  reply: page(QueuedRequest),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readBindingRequest = endpoint({
  id: 'identity.readBindingRequest',
  method: 'GET',
  path: '/binding-requests/{requestId}',
  summary: 'A request with links to its evidence that work for some minutes, the flat on the roll, who is bound and who was.',
  access: workers,
  params: OfRequest,
  query: Nothing,
  body: Nothing,
  reply: RequestDetail,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const approveBindingRequest = endpoint({
  id: 'identity.approveBindingRequest',
  method: 'POST',
  path: '/binding-requests/{requestId}/approval',
  summary: 'Binds the person who asked to an owner set of the roll and records what was checked; whoever was bound is released with it.',
  access: workers,
  params: OfRequest,
  query: Nothing,
  body: BindingTarget,
  reply: QueuedRequest,
  refusals: ['NOT_FOUND', 'REQUEST_DECIDED', ...bindingRefusals],
  repeat: 'safe: same effect',
})

export const refuseBindingRequest = endpoint({
  id: 'identity.refuseBindingRequest',
  method: 'POST',
  path: '/binding-requests/{requestId}/refusal',
  summary: 'Declines a request with a reason that the person reads.',
  access: workers,
  params: OfRequest,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  reply: QueuedRequest,
  refusals: ['NOT_FOUND', 'REQUEST_DECIDED'],
  repeat: 'safe: same effect',
})

export const revealRequestPhone = endpoint({
  id: 'identity.revealRequestPhone',
  method: 'POST',
  path: '/binding-requests/{requestId}/phone-reveals',
  summary:
    'The full number that somebody left with an open request, for whoever must ring to check it; every reveal needs a reason and is logged, and a worker has a limited number of them an hour.',
  access: workers,
  params: OfRequest,
  query: Nothing,
  body: RevealReason,
  reply: PhoneReveal,
  refusals: ['NOT_FOUND', 'REQUEST_DECIDED', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

// --- codes

export const makeBindingCode = endpoint({
  id: 'identity.makeBindingCode',
  method: 'POST',
  path: '/binding-codes',
  summary: 'Makes a code by which the person at the counter or the door is bound on the own phone: 15 minutes, one use.',
  access: workers,
  params: Nothing,
  query: Nothing,
  body: BindingTarget.extend({ capacity: Capacity, name: CalledName }),
  reply: MadeCode,
  refusals: ['WECHAT_UNAVAILABLE', ...bindingRefusals],
  repeat: 'makes another',
})

export const previewBindingCode = endpoint({
  id: 'identity.previewBindingCode',
  method: 'GET',
  path: '/binding-codes/{code}',
  summary: 'What a code would do, for the person about to use it.',
  access: 'signedIn',
  params: z.object({ code: BindingCode }),
  query: Nothing,
  body: Nothing,
  reply: CodePreview,
  refusals: ['BINDING_CODE_UNKNOWN', 'BINDING_CODE_EXPIRED', 'BINDING_CODE_USED'],
  repeat: 'safe: reads only',
})

export const useBindingCode = endpoint({
  id: 'identity.useBindingCode',
  method: 'POST',
  path: '/binding-codes/{code}/use',
  summary: 'The caller takes up what the code offers: the vote of a flat, or the part of a helper who looks.',
  access: 'signedIn',
  params: z.object({ code: BindingCode }),
  query: Nothing,
  body: Nothing,
  reply: Session,
  refusals: [
    'BINDING_CODE_UNKNOWN',
    'BINDING_CODE_EXPIRED',
    'BINDING_CODE_USED',
    'VOTER_BOUND',
    'VOTER_LOCKED',
    'HEIR_WITHOUT_DEATH',
    'VOTER_CHANGED',
    'NOT_CO_OWNER',
    'TOO_MANY_HELPERS',
    'SESSION_ENDED',
  ],
  repeat: 'safe: natural key',
})

// --- the person's own homes

export const releaseHome = endpoint({
  id: 'identity.releaseHome',
  method: 'POST',
  path: '/me/homes/{ownerKey}/release',
  summary: "Ends the own part in a flat: the vote, the co-owner's view or the helper's.",
  access: ['owner'],
  params: OfHome,
  query: Nothing,
  body: z.object({ generation: z.number().int().positive() }),
  reply: Session,
  refusals: ['NOT_BOUND', 'VOTER_CHANGED', 'SESSION_ENDED'],
  repeat: 'safe: same effect',
})

export const handOver = endpoint({
  id: 'identity.handOver',
  method: 'POST',
  path: '/me/homes/{ownerKey}/handover',
  summary: 'Makes a code by which another registered co-owner becomes the voter in place of the caller.',
  access: ['owner'],
  params: OfHome,
  query: Nothing,
  body: Nothing,
  reply: MadeCode,
  refusals: ['NOT_BOUND', 'NOT_CO_OWNER', 'WECHAT_UNAVAILABLE'],
  repeat: 'makes another',
})

export const inviteHelper = endpoint({
  id: 'identity.inviteHelper',
  method: 'POST',
  path: '/me/homes/{ownerKey}/helpers',
  summary: 'Makes a code by which a relative may look at the votes of this flat and help, without voting.',
  access: ['owner'],
  params: OfHome,
  query: Nothing,
  body: z.object({ name: z.string().trim().min(1).max(12) }),
  reply: MadeCode,
  refusals: ['NOT_BOUND', 'TOO_MANY_HELPERS', 'WECHAT_UNAVAILABLE'],
  repeat: 'makes another',
})

export const listHelpers = endpoint({
  id: 'identity.listHelpers',
  method: 'GET',
  path: '/me/homes/{ownerKey}/helpers',
  summary: 'The relatives who look for the caller.',
  access: ['owner'],
  params: OfHome,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(Helper) }),
  refusals: ['NOT_BOUND'],
  repeat: 'safe: reads only',
})

export const removeHelper = endpoint({
  id: 'identity.removeHelper',
  method: 'POST',
  path: '/me/homes/{ownerKey}/helpers/{personId}/removal',
  summary: 'Ends the part of a relative; takes effect when their token is renewed, within ten minutes.',
  access: ['owner'],
  params: OfHome.extend({ personId: PersonId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(Helper) }),
  refusals: ['NOT_BOUND'],
  repeat: 'safe: same effect',
})

// --- voters of the roll, for staff

export const unitBindings = endpoint({
  id: 'identity.unitBindings',
  method: 'GET',
  path: '/units/{placeId}/bindings',
  summary: 'Who is bound in a unit: the state of every owner set of its roll.',
  access: onlookers,
  params: z.object({ placeId: PlaceId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(BindingState) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const voterHistory = endpoint({
  id: 'identity.voterHistory',
  method: 'GET',
  path: '/units/{placeId}/voters/{ownerKey}',
  summary: 'Who votes for an owner set now, and everyone who did before, with names and numbers masked.',
  access: onlookers,
  params: OfVoter,
  query: Nothing,
  body: Nothing,
  reply: z.object({ binding: BindingState, history: z.array(BindingRecord), flats: z.array(FlatView) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const releaseVoter = endpoint({
  id: 'identity.releaseVoter',
  method: 'POST',
  path: '/units/{placeId}/voters/{ownerKey}/release',
  summary: "Ends a binding for a reason; a death also locks the owner set, so that only the heirs' designee can be bound.",
  access: workers,
  params: OfVoter,
  query: Nothing,
  body: z.object({
    generation: z.number().int().nonnegative(),
    reason: ReleaseReason,
    note: Note,
    checked: z.array(Check).max(Check.options.length),
  }),
  reply: BindingState,
  refusals: ['NOT_FOUND', 'VOTER_CHANGED', 'NOT_BOUND', 'EVIDENCE_NOT_CHECKED'],
  repeat: 'safe: same effect',
})

export const unlockVoter = endpoint({
  id: 'identity.unlockVoter',
  method: 'POST',
  path: '/units/{placeId}/voters/{ownerKey}/unlocking',
  summary: 'Takes back a death that was recorded by mistake.',
  access: workers,
  params: OfVoter,
  query: Nothing,
  body: z.object({ generation: z.number().int().nonnegative(), note: z.string().trim().min(2).max(300) }),
  reply: BindingState,
  refusals: ['NOT_FOUND', 'VOTER_CHANGED'],
  repeat: 'safe: same effect',
})

export const transferFlat = endpoint({
  id: 'identity.transferFlat',
  method: 'POST',
  path: '/units/{placeId}/transfers',
  summary:
    'Records the new owners of one flat on the roll and releases the former ones who have no flat left; not while a vote runs over it.',
  access: workers,
  params: z.object({ placeId: PlaceId }),
  query: Nothing,
  body: z.object({
    room: z.string().min(1).max(24),
    ownerKey: OwnerKey,
    version: z.number().int().positive(),
    owners: z.array(NewOwner).min(1).max(10),
    proof: FileId.nullable(),
    note: Note,
  }),
  reply: z.object({ flat: FlatView, version: z.number().int() }),
  refusals: ['ROOM_NOT_ON_ROLL', 'OWNERS_CHANGED', 'SAME_OWNERS', 'TRANSFER_DURING_VOTE', 'TRANSFER_WAITS', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const bindingContract = {
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
}
