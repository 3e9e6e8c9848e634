import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Area } from '../kernel/area'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OwnerKey } from '../registry/model'
import { CastReply, Choice, Consents, DecisionId, Signature, VoterId } from './model'
import { GivenProxy, Powers, PropertyStaff, ProxyId, ProxyRow, ReceivedProxy, WrittenField } from './proxyModel'

const composers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })
const OfProxy = OfDecision.extend({ proxyId: ProxyId })
const OfPlace = z.object({ placeId: PlaceId })
/** Made by the phone or browser once per authorisation. */
const proxyKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
/** A neighbour by the room, as the building grid shows it. */
const AtRoom = z.object({ unit: PlaceId, room: z.string().min(1).max(24) })
const Reason = z.string().trim().min(2, '请写明原因').max(200)

// --- the principal's phone

export const offerProxy = endpoint({
  id: 'decision.offerProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies',
  summary: 'Authorises another voter of the vote in writing to vote for one of the caller’s voters; it holds once the agent accepts.',
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({ ownerKey: OwnerKey, agent: AtRoom, powers: Powers, endsAt: Instant, signature: Signature, proxyKey }),
  reply: GivenProxy,
  refusals: [
    'NOT_FOUND',
    'NOT_ON_ROLL',
    'NOT_THE_VOTER',
    'DECISION_OVER',
    'BALLOT_UNSIGNED',
    'BALLOT_IN_CONFLICT',
    'PROXY_AGENT_UNKNOWN',
    'PROXY_TO_SELF',
    'PROXY_TERM',
    'PROXY_EXISTS',
    'PROXY_NOT_NEEDED',
    'PROXY_REPLAYED',
  ],
  repeat: 'safe: client key',
})

export const myProxies = endpoint({
  id: 'decision.myProxies',
  method: 'GET',
  path: '/decisions/{decisionId}/my-proxies',
  summary: 'Authorisations that the caller’s voters gave in this vote and those that they received, newest first.',
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({ now: Instant, given: z.array(GivenProxy), received: z.array(ReceivedProxy) }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const revokeProxy = endpoint({
  id: 'decision.revokeProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/revocation',
  summary:
    'Takes an authorisation back, or refuses to ratify what was done without one. A ballot cast while it stood stays until the owner votes.',
  access: ['owner'],
  params: OfProxy,
  query: Nothing,
  body: Nothing,
  reply: GivenProxy,
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'NOT_THE_VOTER', 'PROXY_ENDED'],
  repeat: 'safe: same effect',
})

export const ratifyProxy = endpoint({
  id: 'decision.ratifyProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/ratification',
  summary: 'Ratifies, by signature, the ballot of an agent without full authority: it counts from now on, as it was cast.',
  access: ['owner'],
  params: OfProxy,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({
    signature: Signature,
    /** Revision that the phone showed, so that nobody ratifies what they have not seen. */
    revision: z.number().int().positive(),
  }),
  reply: GivenProxy,
  refusals: [
    'NOT_FOUND',
    'NOT_ON_ROLL',
    'NOT_THE_VOTER',
    'BALLOT_UNSIGNED',
    'PROXY_NOTHING_HELD',
    'PROXY_RATIFY_LATE',
    'PROXY_ENDED',
    'BALLOT_STALE',
    'BALLOT_MISMATCH',
    'BALLOT_IN_CONFLICT',
    'BINDING_SUPERSEDED',
    'FORMER_OWNER_VOTED',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: same effect',
})

// --- the agent's phone

export const acceptProxy = endpoint({
  id: 'decision.acceptProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/acceptance',
  summary:
    'The agent accepts, and signs not to work for the property company and to pass the authorisation on to nobody; at most three each.',
  access: ['owner'],
  params: OfProxy,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({ notPropertyStaff: z.literal(true, '请先确认您不是物业公司的人员'), signature: Signature }),
  reply: ReceivedProxy,
  refusals: [
    'NOT_FOUND',
    'NOT_ON_ROLL',
    'NOT_THE_AGENT',
    'BALLOT_UNSIGNED',
    'PROXY_TO_SELF',
    'PROXY_ENDED',
    'PROXY_OWNER_VOTED',
    'PROXY_LIMIT',
    'PROXY_PROPERTY_STAFF',
  ],
  repeat: 'safe: same effect',
})

export const declineProxy = endpoint({
  id: 'decision.declineProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/refusal',
  summary: 'The agent declines, or lays down what was accepted and not used.',
  access: ['owner'],
  params: OfProxy,
  query: Nothing,
  body: Nothing,
  reply: ReceivedProxy,
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'NOT_THE_AGENT', 'PROXY_ENDED', 'PROXY_USED'],
  repeat: 'safe: same effect',
})

export const castByProxy = endpoint({
  id: 'decision.castByProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/ballots',
  summary: 'The agent casts the principal’s ballot, while and as far as the authorisation stands: one transaction with it.',
  access: ['owner'],
  params: OfProxy,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({
    ballotKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
    choice: Choice,
    consents: Consents,
    signature: Signature,
    /** What the phone showed; the write proves it. */
    basis: z.object({ revision: z.number().int().nonnegative(), area: Area, schemeDigest: Digest }),
  }),
  reply: CastReply,
  refusals: [
    'NOT_FOUND',
    'NOT_ON_ROLL',
    'NOT_THE_AGENT',
    'PROXY_ENDED',
    'PROXY_NOT_ACCEPTED',
    'PROXY_POWERS',
    'PROXY_OWNER_VOTED',
    'PROXY_HELD_BEFORE',
    'BALLOT_UNSIGNED',
    'BALLOT_STALE',
    'BALLOT_MISMATCH',
    'BALLOT_REPLAYED',
    'BALLOT_IN_CONFLICT',
    'BINDING_SUPERSEDED',
    'FORMER_OWNER_VOTED',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: client key',
})

// --- the desk

export const registerProxy = endpoint({
  id: 'decision.registerProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/paper-proxies',
  summary: 'Registers a written authorisation with its scan. What the paper lacks is kept, and makes every ballot wait for ratification.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: z.object({
    principal: VoterId,
    agent: AtRoom,
    powers: Powers,
    endsAt: Instant,
    /** Which of the five fields stand on the paper, each looked at. */
    written: z.array(WrittenField).max(WrittenField.options.length),
    scan: FileId.nullable(),
    proxyKey,
  }),
  reply: ProxyRow,
  refusals: [
    'NOT_FOUND',
    'DECISION_OVER',
    'PAPER_OWN_HOME',
    'FILE_MISSING',
    'BALLOT_IN_CONFLICT',
    'PROXY_AGENT_UNKNOWN',
    'PROXY_TO_SELF',
    'PROXY_TERM',
    'PROXY_EXISTS',
    'PROXY_NOT_NEEDED',
    'PROXY_REPLAYED',
  ],
  repeat: 'safe: client key',
})

export const listProxies = endpoint({
  id: 'decision.listProxies',
  method: 'GET',
  path: '/decisions/{decisionId}/proxies',
  summary: 'Authorisations of a vote for staff, with how many each agent carries; never how anybody is to vote.',
  access: watchers,
  params: OfDecision,
  query: PageQuery,
  body: Nothing,
  reply: page(ProxyRow),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const rejectProxy = endpoint({
  id: 'decision.rejectProxy',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/rejection',
  summary: 'Staff refuse an authorisation with a reason, as long as nothing was cast under it that counts.',
  access: composers,
  params: OfProxy,
  query: Nothing,
  body: z.object({ reason: Reason }),
  reply: ProxyRow,
  refusals: ['NOT_FOUND', 'PROXY_ENDED', 'PROXY_USED'],
  repeat: 'safe: same effect',
})

export const ratifyProxyOnPaper = endpoint({
  id: 'decision.ratifyProxyOnPaper',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/paper-ratification',
  summary: 'Records the principal’s signed ratification with its scan: the held ballot counts from now on.',
  access: composers,
  params: OfProxy,
  query: Nothing,
  body: z.object({ scan: FileId }),
  reply: ProxyRow,
  refusals: [
    'NOT_FOUND',
    'PAPER_OWN_HOME',
    'FILE_MISSING',
    'PROXY_NOTHING_HELD',
    'PROXY_RATIFY_LATE',
    'PROXY_ENDED',
    'BALLOT_STALE',
    'BALLOT_MISMATCH',
    'BALLOT_IN_CONFLICT',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: same effect',
})

export const voidProxyBallot = endpoint({
  id: 'decision.voidProxyBallot',
  method: 'POST',
  path: '/decisions/{decisionId}/proxies/{proxyId}/voiding',
  summary: 'Takes an agent’s ballot that counts out of the count for want of authority, with reason and proof; the owner may vote again.',
  access: composers,
  params: OfProxy,
  query: Nothing,
  body: z.object({ reason: Reason, proof: FileId }),
  reply: ProxyRow,
  refusals: [
    'NOT_FOUND',
    'PAPER_OWN_HOME',
    'PROXY_ENTERED_BY_YOU',
    'PROXY_NOTHING_COUNTS',
    'FILE_MISSING',
    'VOTE_NOT_OPEN',
    'VOTE_CLOSED',
    'VOTE_WITHDRAWN',
  ],
  repeat: 'safe: same effect',
})

export const listPropertyStaff = endpoint({
  id: 'decision.listPropertyStaff',
  method: 'GET',
  path: '/places/{placeId}/property-staff',
  summary: 'Who works for the property company of an estate, masked: none of them may be an agent.',
  access: watchers,
  params: OfPlace,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(PropertyStaff) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const addPropertyStaff = endpoint({
  id: 'decision.addPropertyStaff',
  method: 'POST',
  path: '/places/{placeId}/property-staff',
  summary: 'Adds somebody by phone to the property company’s staff of an estate; the number itself is not kept.',
  access: composers,
  params: OfPlace,
  query: Nothing,
  body: z.object({
    name: z.string().trim().min(2, '请填写姓名').max(40),
    phone: z
      .string()
      .trim()
      .regex(/^1\d{10}$/, '请填写 11 位手机号'),
  }),
  reply: PropertyStaff,
  refusals: [],
  repeat: 'safe: same effect',
})

export const removePropertyStaff = endpoint({
  id: 'decision.removePropertyStaff',
  method: 'POST',
  path: '/places/{placeId}/property-staff/{entryId}/removal',
  summary: 'Notes that somebody no longer works for the property company.',
  access: composers,
  params: OfPlace.extend({ entryId: PropertyStaff.shape.entryId }),
  query: Nothing,
  body: Nothing,
  reply: Nothing,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const proxyContract = {
  offerProxy,
  myProxies,
  revokeProxy,
  ratifyProxy,
  acceptProxy,
  declineProxy,
  castByProxy,
  registerProxy,
  listProxies,
  rejectProxy,
  ratifyProxyOnPaper,
  voidProxyBallot,
  listPropertyStaff,
  addPropertyStaff,
  removePropertyStaff,
}
