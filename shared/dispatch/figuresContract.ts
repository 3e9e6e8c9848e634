import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { dispatchers, orderWatchers } from './access'
import { Department } from './department'
import { OrderFigures } from './figures'

/** `2026-11`: orders that were placed in this month by the calendar of China. */
export const FigureMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份')

/** So many orders of a month are counted, the newest first; `all` says whether those were all. */
export const MOST_COUNTED = 600

export const orderFigures = endpoint({
  id: 'dispatch.orderFigures',
  method: 'GET',
  path: '/order-figures',
  summary: 'Orders of a month as figures: by state and kind, usual times of the stretches, faces, what got stuck. Names nobody.',
  access: orderWatchers,
  params: Nothing,
  query: z.object({ place: PlaceId, month: FigureMonth, department: Department.optional() }),
  body: Nothing,
  reply: z.object({ month: FigureMonth, figures: OrderFigures, all: z.boolean(), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const exportOrders = endpoint({
  id: 'dispatch.exportOrders',
  method: 'POST',
  path: '/order-exports',
  summary: 'Takes the orders of a month out as a spreadsheet without names, numbers and doors, with a number and a watermark; logged.',
  access: [...dispatchers, 'auditor'],
  params: Nothing,
  query: Nothing,
  body: z.object({ place: PlaceId, month: FigureMonth }),
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

export const figuresContract = { orderFigures, exportOrders }
