import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { volunteerFounders, volunteerKeepers, volunteerWatchers } from './access'
import { ProofKind } from './proof'
import { Goals, Target } from './target'
import { VolunteerFile, VolunteerLine } from './view'
import { VolunteerState } from './volunteer'

const OfVolunteer = z.object({ personId: PersonId })
/** By state, or those whose papers or portrait wait to be checked. */
export const VolunteerList = z.enum([...VolunteerState.options, 'proofs'])
export type VolunteerList = z.infer<typeof VolunteerList>
const Reason = z.string().trim().min(4, '请写明原因').max(200)

export const listVolunteers = endpoint({
  id: 'volunteer.listVolunteers',
  method: 'GET',
  path: '/volunteers',
  summary: 'Volunteers of a place in one state, those who registered first first; names and numbers masked.',
  access: volunteerWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId, state: VolunteerList }),
  body: Nothing,
  reply: page(VolunteerLine),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readVolunteer = endpoint({
  id: 'volunteer.readVolunteer',
  method: 'GET',
  path: '/volunteers/{personId}',
  summary: 'The file of a volunteer: what they said, papers with photos, teams, services, training.',
  access: volunteerKeepers,
  params: OfVolunteer,
  query: Nothing,
  body: Nothing,
  reply: VolunteerFile,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const decideVolunteer = endpoint({
  id: 'volunteer.decideVolunteer',
  method: 'POST',
  path: '/volunteers/{personId}/decision',
  summary: "Accepts a registration (a minor's after ringing the guardian), returns it, suspends a volunteer, or takes one back.",
  access: volunteerKeepers,
  params: OfVolunteer,
  query: Nothing,
  body: z.object({
    version: z.number().int(),
    verdict: z.discriminatedUnion('is', [
      z.object({ is: z.literal('accept'), guardianRung: z.boolean() }),
      z.object({ is: z.literal('return'), reason: Reason }),
      z.object({ is: z.literal('suspend'), until: Day, reason: Reason }),
      z.object({ is: z.literal('restore'), reason: Reason }),
    ]),
  }),
  reply: VolunteerFile,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'OWN_VOLUNTEER', 'GUARDIAN_NOT_RUNG', 'VOLUNTEER_NOT_NOW'],
  repeat: 'safe: natural key',
})

export const decideProof = endpoint({
  id: 'volunteer.decideProof',
  method: 'POST',
  path: '/volunteers/{personId}/proofs/{kind}',
  summary: 'Says of a paper that it holds or not; the photo goes within thirty days.',
  access: volunteerKeepers,
  params: OfVolunteer.extend({ kind: ProofKind }),
  query: Nothing,
  body: z.object({
    version: z.number().int(),
    verdict: z.discriminatedUnion('is', [z.object({ is: z.literal('valid') }), z.object({ is: z.literal('refused'), reason: Reason })]),
  }),
  reply: VolunteerFile,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'OWN_VOLUNTEER'],
  repeat: 'safe: natural key',
})

export const decidePortrait = endpoint({
  id: 'volunteer.decidePortrait',
  method: 'POST',
  path: '/volunteers/{personId}/portrait/decision',
  summary:
    'Says that a portrait is of the volunteer, who then shows it on the identity card, or asks for another one; a checked one may be refused later.',
  access: volunteerKeepers,
  params: OfVolunteer,
  query: Nothing,
  body: z.object({
    version: z.number().int(),
    verdict: z.discriminatedUnion('is', [z.object({ is: z.literal('themself') }), z.object({ is: z.literal('again'), reason: Reason })]),
  }),
  reply: VolunteerFile,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'OWN_VOLUNTEER'],
  repeat: 'safe: natural key',
})

export const revealVolunteer = endpoint({
  id: 'volunteer.revealVolunteer',
  method: 'POST',
  path: '/volunteers/{personId}/phone-reveals',
  summary:
    'Whole name and number of a volunteer, and of the guardian of a minor, for whoever has to ring; with a reason, logged, so many an hour.',
  access: volunteerKeepers,
  params: OfVolunteer,
  query: Nothing,
  body: z.object({ reason: z.enum(['verify', 'service', 'hours', 'emergency']) }),
  reply: z.object({ people: z.array(z.object({ who: z.string(), name: z.string(), phone: z.string() })), left: z.number().int() }),
  refusals: ['NOT_FOUND', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

export const exportVolunteers = endpoint({
  id: 'volunteer.exportVolunteers',
  method: 'POST',
  path: '/volunteer-exports',
  summary:
    'Volunteers of a place as rows in the order of the national record, names and numbers masked, with a number by which it is in the log.',
  access: volunteerKeepers,
  params: Nothing,
  query: Nothing,
  body: z.object({ place: PlaceId, what: z.enum(['people', 'services']), year: z.number().int().min(2020).max(2100) }),
  reply: z.object({
    number: z.string(),
    title: z.string(),
    watermark: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
  }),
  refusals: [],
  repeat: 'makes another',
})

export const readTargets = endpoint({
  id: 'volunteer.readTargets',
  method: 'GET',
  path: '/volunteer-targets',
  summary: "Distinct volunteers, teams and hours of a place against the plans' targets.",
  access: volunteerWatchers,
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({
    targets: z.array(Target),
    year: z.number().int(),
    byKind: z.record(z.string(), z.number().int()),
    /** Of the goals: 0 until the district set its own. */
    version: z.number().int().nonnegative(),
    now: Instant,
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const setTargets = endpoint({
  id: 'volunteer.setTargets',
  method: 'PUT',
  path: '/volunteer-targets/{district}',
  summary: 'A district sets what it wants to reach; the plan’s figures hold until then.',
  access: volunteerFounders,
  params: z.object({ district: PlaceId }),
  query: Nothing,
  body: z.object({ goals: Goals, version: z.number().int().nonnegative() }),
  reply: readTargets.reply,
  refusals: ['EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const deskContract = {
  listVolunteers,
  readVolunteer,
  decideVolunteer,
  decideProof,
  decidePortrait,
  revealVolunteer,
  exportVolunteers,
  readTargets,
  setTargets,
}
