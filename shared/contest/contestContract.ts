import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OfContest, Reason, clientKey, contestOrganisers, contestWatchers } from './access'
import { ContestLack, ContestStep } from './machine'
import { ContestPlan } from './model'
import { ContestCard, ContestView } from './view'

const Version = z.number().int().nonnegative()

export const listContests = endpoint({
  id: 'contest.listContests',
  method: 'GET',
  path: '/contests',
  summary: 'Competitions of a place and everything in it, the newest first, for anybody; drafts are not shown.',
  access: 'anyone',
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(ContestCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readContest = endpoint({
  id: 'contest.readContest',
  method: 'GET',
  path: '/contests/{contestId}',
  summary: 'A competition with what is left of its groups, and from the publicity on its result with masked names, for anybody.',
  access: 'anyone',
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({ contest: ContestView, now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const createContest = endpoint({
  id: 'contest.createContest',
  method: 'POST',
  path: '/contests',
  summary: 'Writes a competition as a draft at a place.',
  access: contestOrganisers,
  params: Nothing,
  query: Nothing,
  maxBody: 64 * 1024,
  body: z.object({ contestKey: clientKey, place: PlaceId, plan: ContestPlan }),
  reply: ContestView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: client key',
})

export const editContest = endpoint({
  id: 'contest.editContest',
  method: 'PUT',
  path: '/contests/{contestId}',
  summary: 'Changes a draft. What is published stays as people entered it.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  maxBody: 64 * 1024,
  body: z.object({ version: Version, plan: ContestPlan }),
  reply: ContestView,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'CONTEST_STEP_NOT_NOW'],
  repeat: 'safe: same effect',
})

export const stepContest = endpoint({
  id: 'contest.stepContest',
  method: 'POST',
  path: '/contests/{contestId}/steps',
  summary:
    'Takes a competition on: publish, open and close the jury, publish the result for objections, award, archive; or back to the jury, or call it off.',
  access: contestOrganisers,
  params: OfContest,
  query: Nothing,
  body: z.object({ step: ContestStep, version: Version, reason: Reason.nullable() }),
  reply: ContestView,
  refusals: ['NOT_FOUND', 'CONTEST_PLAN', 'CONTEST_STEP_NOT_NOW', 'CONTEST_LACKS', 'CONTEST_REASON', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const listDeskContests = endpoint({
  id: 'contest.listDeskContests',
  method: 'GET',
  path: '/desk-contests',
  summary: 'Competitions of a place and everything in it with drafts, the newest first, for staff.',
  access: contestWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(ContestCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

/** How many entries stand where; what the next step lacks. */
export const DeskCounts = z.object({
  entries: z.number().int(),
  unchecked: z.number().int(),
  sentBack: z.number().int(),
  /** Of those sent back: which can still be mended. */
  mending: z.number().int(),
  eligible: z.number().int(),
  refused: z.number().int(),
  withdrawn: z.number().int(),
  worksMissing: z.number().int(),
  appealsOpen: z.number().int(),
  present: z.number().int(),
  jurors: z.number().int(),
  objectionsOpen: z.number().int(),
})
export const NextStep = z.object({ step: ContestStep, lacks: z.array(ContestLack) })

export const readDeskContest = endpoint({
  id: 'contest.readDeskContest',
  method: 'GET',
  path: '/contests/{contestId}/desk',
  summary: 'A competition for staff: drafts too, how many entries stand where, and what each next step still lacks.',
  access: contestWatchers,
  params: OfContest,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    contest: ContestView,
    counts: DeskCounts,
    next: z.array(NextStep),
    /** The caller is a juror here and sees no names. */
    blind: z.boolean(),
    now: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const Counted = z.object({
  contests: z.number().int(),
  attendances: z.number().int(),
  persons: z.number().int(),
  youthAttendances: z.number().int(),
  youthPersons: z.number().int(),
  elderAttendances: z.number().int(),
  elderPersons: z.number().int(),
})

export const contestIndicators = endpoint({
  id: 'contest.contestIndicators',
  method: 'GET',
  path: '/contest-indicators',
  summary: 'How many took part in the competitions of a place in a year: attendances and distinct people, youth and elders apart.',
  access: contestWatchers,
  params: Nothing,
  query: z.object({ place: PlaceId, year: z.coerce.number().int().min(2020).max(2100) }),
  body: Nothing,
  reply: Counted,
  refusals: [],
  repeat: 'safe: reads only',
})

export const planContract = {
  listContests,
  readContest,
  createContest,
  editContest,
  stepContest,
  listDeskContests,
  readDeskContest,
  contestIndicators,
}
