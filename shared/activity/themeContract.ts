import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PlaceId } from '../kernel/place'
import { ThemeDay, ThemeText } from './theme'

export const themeDays = endpoint({
  id: 'activity.themeDays',
  method: 'GET',
  path: '/theme-days',
  summary: 'Theme days of a year in a district: those of the plans, and what its association for science changed or added.',
  access: 'anyone',
  params: Nothing,
  query: z.object({ district: PlaceId, year: z.coerce.number().int().min(2020).max(2100) }),
  body: Nothing,
  reply: z.object({ items: z.array(ThemeDay) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const setThemeDay = endpoint({
  id: 'activity.setThemeDay',
  method: 'PUT',
  path: '/theme-days/{district}/{year}/{dayId}',
  summary: 'Sets the date of a theme day that is announced each year, changes its words, adds one, or hides it.',
  access: ['associationOfficer', 'administrator'],
  params: z.object({ district: PlaceId, year: z.coerce.number().int().min(2020).max(2100), dayId: ThemeDay.shape.dayId }),
  query: Nothing,
  body: ThemeText,
  reply: ThemeDay,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const placeCalendar = endpoint({
  id: 'activity.placeCalendar',
  method: 'GET',
  path: '/calendars/{place}',
  summary:
    'Published sessions in a place of this month and the next two as a calendar file, for anybody; calendars that subscribe add `?as=ics` and get the file itself.',
  access: 'anyone',
  params: z.object({ place: PlaceId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ fileName: z.string(), text: z.string() }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const themeContract = { themeDays, setThemeDay, placeCalendar }
