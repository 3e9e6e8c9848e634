import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { clientKey, officers } from './access'
import { Department } from './department'
import { MenuItem, MenuItemId, MenuText } from './menu'

export const listMenu = endpoint({
  id: 'dispatch.listMenu',
  method: 'GET',
  path: '/service-menu',
  summary: 'What can be ordered in a place, by department; paused items too for whoever keeps them.',
  access: 'anyone',
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(MenuItem), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const addMenuItem = endpoint({
  id: 'dispatch.addMenuItem',
  method: 'POST',
  path: '/service-menu',
  summary: 'A department puts a service on its menu: what is offered and not, where, who may serve, and the risks.',
  access: officers,
  params: Nothing,
  query: Nothing,
  body: z.object({ itemKey: clientKey, district: PlaceId, department: Department, text: MenuText }),
  reply: MenuItem,
  refusals: ['MENU_REPLAYED'],
  repeat: 'safe: client key',
})

export const editMenuItem = endpoint({
  id: 'dispatch.editMenuItem',
  method: 'PUT',
  path: '/service-menu/{district}/{itemId}',
  summary: 'A department changes or pauses a service of its menu; orders that were placed keep what they were placed with.',
  access: officers,
  params: z.object({ district: PlaceId, itemId: MenuItemId }),
  query: Nothing,
  body: z.object({ version: z.number().int(), text: MenuText, state: z.enum(['offered', 'paused']) }),
  reply: MenuItem,
  refusals: ['NOT_FOUND', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const menuContract = { listMenu, addMenuItem, editMenuItem }
