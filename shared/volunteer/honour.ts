import * as z from 'zod'
import { PersonId } from '../identity/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { oneOfKeys } from '../kernel/oneOfKeys'
import { PlaceId } from '../kernel/place'
import { TeamId } from './ids'

/**
 * Commendation lists (N-26; DOMAIN §6.2): composed from thresholds, in publicity for at least five working days, published only when no
 * objection is open. A name stands there masked; whoever is on a list may ask to be taken off at any time.
 */
export const PUBLICITY_DAYS = 5

/** Thresholds of the national association for typical awards: both figures are inclusive. */
export const volunteerThreshold = { services: 10, minutes: 20 * 60 } as const
export const teamThreshold = { members: 20, services: 50, minutes: 100 * 60, minutesEach: 5 * 60 } as const

export const isWorthy = (sums: { readonly services: number; readonly minutes: number }): boolean =>
  sums.services >= volunteerThreshold.services && sums.minutes >= volunteerThreshold.minutes

export const isWorthyTeam = (team: { readonly members: number; readonly services: number; readonly minutes: number }): boolean =>
  team.members >= teamThreshold.members &&
  team.services >= teamThreshold.services &&
  team.minutes >= teamThreshold.minutes &&
  team.minutes >= teamThreshold.minutesEach * team.members

export const honourStateNames = { draft: '未公示', publicity: '公示中', published: '已公布', withdrawn: '已撤回' } as const
export const HonourState = oneOfKeys(honourStateNames)
export type HonourState = z.infer<typeof HonourState>

export const HonourId = z
  .string()
  .regex(/^hn_[0-9A-Z]{26}$/)
  .brand<'HonourId'>()
export type HonourId = z.infer<typeof HonourId>

export const ObjectionId = z
  .string()
  .regex(/^ob_[0-9A-Z]{26}$/)
  .brand<'VolunteerObjectionId'>()
export type ObjectionId = z.infer<typeof ObjectionId>

/** A line of a list: a person with masked name, or a team. */
export const HonourLine = z.object({
  key: z.string(),
  name: z.string(),
  from: z.string(),
  services: z.number().int(),
  minutes: z.number().int(),
})
export type HonourLine = z.infer<typeof HonourLine>

export const Honour = z.object({
  honourId: HonourId,
  place: PlaceId,
  placeName: z.string(),
  title: z.string(),
  year: z.number().int(),
  state: HonourState,
  lines: z.array(HonourLine),
  openedOn: Day.nullable(),
  /** The last day of the publicity, itself included. */
  lastDay: Day.nullable(),
  publishedOn: Day.nullable(),
  /** Objections that wait for an answer. */
  open: z.number().int(),
  /** The caller's own line, if they stand there. */
  mine: z.string().nullable(),
  createdAt: Instant,
  version: z.number().int(),
})
export type Honour = z.infer<typeof Honour>

export const Candidate = z.object({
  kind: z.enum(['person', 'team']),
  personId: PersonId.nullable(),
  teamId: TeamId.nullable(),
  name: z.string(),
  from: z.string(),
  services: z.number().int(),
  minutes: z.number().int(),
  worthy: z.boolean(),
})
export type Candidate = z.infer<typeof Candidate>

export const Objection = z.object({
  objectionId: ObjectionId,
  line: z.string().nullable(),
  text: z.string(),
  at: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  removed: z.boolean(),
})
export type Objection = z.infer<typeof Objection>
