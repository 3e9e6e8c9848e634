import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { PlaceId } from '../kernel/place'
import * as z from 'zod'
import { clientKey, organisers } from './access'
import { Site, SiteId, SiteText } from './site'

export const listSites = endpoint({
  id: 'activity.listSites',
  method: 'GET',
  path: '/activity-sites',
  summary:
    'Museums, bases, classrooms and whatever else in a place one can go to and learn, for anybody; those that closed are among them.',
  access: 'anyone',
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(Site),
  refusals: [],
  repeat: 'safe: reads only',
})

export const addSite = endpoint({
  id: 'activity.addSite',
  method: 'POST',
  path: '/activity-sites',
  summary: 'Puts a museum, base or classroom on the list of its place.',
  access: organisers,
  params: Nothing,
  query: Nothing,
  body: z.object({ siteKey: clientKey, place: PlaceId, text: SiteText }),
  reply: Site,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const editSite = endpoint({
  id: 'activity.editSite',
  method: 'PUT',
  path: '/activity-sites/{siteId}',
  summary: 'Changes what the list says of a museum, base or classroom, or closes it.',
  access: organisers,
  params: z.object({ siteId: SiteId }),
  query: Nothing,
  body: z.object({ version: z.number().int(), text: SiteText }),
  reply: Site,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const siteContract = { listSites, addSite, editSite }
