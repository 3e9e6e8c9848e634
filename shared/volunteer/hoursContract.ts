import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { ClientKey, SourceId, TeamId } from './ids'
import { MOST_TOGETHER } from './needs'
import { ServiceView } from './view'

export const recordService = endpoint({
  id: 'volunteer.recordService',
  method: 'POST',
  path: '/volunteer-teams/{teamId}/services',
  summary:
    'The team that organised a service writes it down: who served, from when to when. Whoever writes it did not serve in it (谁组织谁记录).',
  access: 'signedIn',
  params: z.object({ teamId: TeamId }),
  query: Nothing,
  body: z.object({
    serviceKey: ClientKey,
    title: z.string().trim().min(2, '请写服务名称').max(40),
    people: z.array(PersonId).min(1, '请选参加的队员').max(MOST_TOGETHER),
    from: Instant,
    to: Instant.nullable(),
  }),
  reply: z.object({ services: z.array(ServiceView) }),
  refusals: ['NOT_FOUND', 'TEAM_NOT_LEADER', 'TEAM_NOT_MEMBER', 'TEAM_SUSPENDED', 'HOURS_OWN', 'HOURS_TOO_MANY', 'HOURS_TOO_OLD'],
  repeat: 'safe: client key',
})

export const listPendingHours = endpoint({
  id: 'volunteer.listPendingHours',
  method: 'GET',
  path: '/volunteer-hours',
  summary:
    'Services whose hours wait: no check-out, overlaps, over the caps, or a correction was asked for. For keepers of a place or leaders of a team.',
  access: 'signedIn',
  params: Nothing,
  query: z.object({ place: PlaceId, team: TeamId.optional() }),
  body: Nothing,
  reply: z.object({ items: z.array(ServiceView), now: Instant }),
  refusals: ['TEAM_NOT_LEADER', 'NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const settleHours = endpoint({
  id: 'volunteer.settleHours',
  method: 'POST',
  path: '/volunteers/{personId}/services/{source}',
  summary:
    "Says with a reason when a service was, or that it does not count: settles what waits and corrects what counts, never one's own.",
  access: 'signedIn',
  params: z.object({ personId: PersonId, source: SourceId }),
  query: Nothing,
  body: z.object({
    version: z.number().int(),
    times: z.object({ from: Instant, to: Instant }).nullable(),
    reason: z.string().trim().min(4, '请写明依据').max(200),
  }),
  reply: ServiceView,
  refusals: ['NOT_FOUND', 'TEAM_NOT_LEADER', 'HOURS_OWN', 'HOURS_DO_NOT_FIT', 'EDITED_BY_OTHER'],
  repeat: 'safe: natural key',
})

export const hoursContract = { recordService, listPendingHours, settleHours }
