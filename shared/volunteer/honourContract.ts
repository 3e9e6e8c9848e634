import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { volunteerFounders } from './access'
import { Candidate, Honour, HonourId, Objection, ObjectionId } from './honour'
import { ClientKey, TeamId } from './ids'

const OfHonour = z.object({ honourId: HonourId })
const Version = z.object({ version: z.number().int() })

export const listHonours = endpoint({
  id: 'volunteer.listHonours',
  method: 'GET',
  path: '/honours',
  summary: 'Commendation lists of a district, the latest first: those in publicity and published for everybody, all for the association.',
  access: 'signedIn',
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(Honour), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const listCandidates = endpoint({
  id: 'volunteer.listCandidates',
  method: 'GET',
  path: '/honour-candidates',
  summary: 'Who served in a year, with the thresholds applied, for whoever composes a list.',
  access: volunteerFounders,
  params: Nothing,
  query: z.object({ place: PlaceId, year: z.coerce.number().int().min(2020).max(2100) }),
  body: Nothing,
  reply: z.object({ items: z.array(Candidate) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const makeHonour = endpoint({
  id: 'volunteer.makeHonour',
  method: 'POST',
  path: '/honours',
  summary: 'Composes a commendation list of people and teams that reach the thresholds of the year.',
  access: volunteerFounders,
  params: Nothing,
  query: Nothing,
  body: z.object({
    honourKey: ClientKey,
    place: PlaceId,
    title: z.string().trim().min(4, '请写名单标题').max(40),
    year: z.number().int().min(2020).max(2100),
    people: z.array(PersonId).max(200),
    teams: z.array(TeamId).max(50),
  }),
  reply: Honour,
  refusals: ['NOT_FOUND', 'HONOUR_EMPTY', 'HONOUR_NOT_WORTHY'],
  repeat: 'safe: client key',
})

export const openHonour = endpoint({
  id: 'volunteer.openHonour',
  method: 'POST',
  path: '/honours/{honourId}/publicity',
  summary: 'Opens the publicity of a list, five working days at least.',
  access: volunteerFounders,
  params: OfHonour,
  query: Nothing,
  body: Version.extend({ days: z.number().int().min(5, '公示至少 5 个工作日').max(30) }),
  reply: Honour,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'HONOUR_NOT_NOW'],
  repeat: 'safe: natural key',
})

export const publishHonour = endpoint({
  id: 'volunteer.publishHonour',
  method: 'POST',
  path: '/honours/{honourId}/publication',
  summary: 'Publishes a list after its publicity, when every objection is answered.',
  access: volunteerFounders,
  params: OfHonour,
  query: Nothing,
  body: Version,
  reply: Honour,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'HONOUR_NOT_NOW', 'HONOUR_TOO_EARLY', 'HONOUR_OBJECTED'],
  repeat: 'safe: natural key',
})

export const objectToHonour = endpoint({
  id: 'volunteer.objectToHonour',
  method: 'POST',
  path: '/honours/{honourId}/objections',
  summary: 'Objects to a list or to one of its lines while it is in publicity; who objects is told to nobody.',
  access: 'signedIn',
  params: OfHonour,
  query: Nothing,
  body: z.object({ objectionKey: ClientKey, line: z.string().max(40).nullable(), text: z.string().trim().min(4, '请写清楚理由').max(300) }),
  reply: Objection,
  refusals: ['NOT_FOUND', 'HONOUR_NOT_NOW', 'TOO_MANY_OBJECTIONS'],
  repeat: 'safe: client key',
})

export const listObjections = endpoint({
  id: 'volunteer.listObjections',
  method: 'GET',
  path: '/honours/{honourId}/objections',
  summary: 'Objections to a list: all without names for the association, the own ones for whoever asks.',
  access: 'signedIn',
  params: OfHonour,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(Objection) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const answerObjection = endpoint({
  id: 'volunteer.answerObjection',
  method: 'POST',
  path: '/honours/{honourId}/objections/{objectionId}',
  summary: 'Answers an objection and takes the line it names off the list, or lets it stand.',
  access: volunteerFounders,
  params: OfHonour.extend({ objectionId: ObjectionId }),
  query: Nothing,
  body: Version.extend({ answer: z.string().trim().min(4, '请写明核查结果').max(300), remove: z.boolean() }),
  reply: Honour,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER', 'OBJECTION_ANSWERED'],
  repeat: 'safe: natural key',
})

export const honourContract = {
  listHonours,
  listCandidates,
  makeHonour,
  openHonour,
  publishHonour,
  objectToHonour,
  listObjections,
  answerObjection,
}
