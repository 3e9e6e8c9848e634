import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { CaseId } from '../retrofit/model'
import { Assessment, RewardRule, StreetOutcome } from './assessment'
import { Grant, GrantState } from './model'

const watchers = ['streetOfficer', 'housingOfficer', 'financeOfficer', 'auditor'] as const
const OfPlace = z.object({ placeId: PlaceId })
const OfYear = OfPlace.extend({ year: z.coerce.number().int().min(2023).max(2100) })

export const AssessmentView = Assessment.extend({
  year: z.number().int(),
  streets: z.array(StreetOutcome.extend({ name: z.string() })),
  /** Lifts count that are registered for use by this day. */
  nodeOn: Day,
  rule: RewardRule,
  state: z.enum(['draft', 'running', 'closed']),
  closedOn: Day.nullable(),
  version: z.number().int().nonnegative(),
  now: Instant,
})
export type AssessmentView = z.infer<typeof AssessmentView>

export const readAssessment = endpoint({
  id: 'subsidy.readAssessment',
  method: 'GET',
  path: '/districts/{placeId}/assessments/{year}',
  summary: 'Targets of the streets of a district, lifts registered by the node date, deductions and rewards, as they would be today.',
  access: watchers,
  params: OfYear,
  query: Nothing,
  body: Nothing,
  reply: AssessmentView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const setAssessment = endpoint({
  id: 'subsidy.setAssessment',
  method: 'PUT',
  path: '/districts/{placeId}/assessments/{year}',
  summary: 'The district sets the targets of its streets, the node date and how rewards are shared out, until the year is closed.',
  access: ['housingOfficer'],
  params: OfYear,
  query: Nothing,
  body: z.object({
    version: z.number().int().nonnegative(),
    nodeOn: Day,
    rule: RewardRule,
    targets: z.array(z.object({ street: PlaceId, target: z.number().int().min(0).max(9_999) })).max(200),
  }),
  reply: AssessmentView,
  refusals: ['EDITED_BY_OTHER', 'ASSESSMENT_CLOSED', 'ASSESSMENT_DATE', 'ASSESSMENT_STREET', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

export const closeAssessment = endpoint({
  id: 'subsidy.closeAssessment',
  method: 'POST',
  path: '/districts/{placeId}/assessments/{year}/closing',
  summary: 'Makes deductions and rewards of a year final, after its node date.',
  access: ['housingOfficer'],
  params: OfYear,
  query: Nothing,
  body: z.object({ version: z.number().int().positive() }),
  reply: AssessmentView,
  refusals: ['EDITED_BY_OTHER', 'ASSESSMENT_CLOSED', 'ASSESSMENT_EARLY', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

export const listGrants = endpoint({
  id: 'subsidy.listGrants',
  method: 'GET',
  path: '/places/{placeId}/community-grants',
  summary: 'Grants to communities for finished lifts, by where they stand, community by community.',
  access: ['communityWorker', ...watchers],
  params: OfPlace,
  query: PageQuery.extend({ state: GrantState }),
  body: Nothing,
  reply: page(Grant),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const CorridorLine = z.object({
  caseId: CaseId,
  title: z.string(),
  community: PlaceId,
  broken: z.boolean(),
  lastOn: Day.nullable(),
  dueOn: Day,
  overdue: z.boolean(),
})
export type CorridorLine = z.infer<typeof CorridorLine>

export const listCorridors = endpoint({
  id: 'subsidy.listCorridors',
  method: 'GET',
  path: '/streets/{placeId}/corridors',
  summary: 'Level-entry lifts of a street whose corridor is looked at every year, the one that is due first.',
  access: ['streetOfficer', 'housingOfficer', 'auditor'],
  params: OfPlace,
  query: PageQuery,
  body: Nothing,
  reply: page(CorridorLine).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const streetContract = { readAssessment, setAssessment, closeAssessment, listGrants, listCorridors }
