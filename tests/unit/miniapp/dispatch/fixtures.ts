import { OrderId } from '@shared/dispatch/order'
import { type OrderState } from '@shared/dispatch/state'
import type { OrderCard, OrderStepView, OrderView } from '@shared/dispatch/view'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import type { roadOf } from '../../../../miniapp/src/features/dispatch/road'

export const at = (text: string): Instant => Instant.parse(`2026-11-${text}:00.000Z`)
/** Tuesday 24 November, 18:00 in China. */
export const now = at('24T10:00')

export const card = (change: Partial<OrderCard> = {}): OrderCard => ({
  orderId: OrderId.parse(`so_${'0'.repeat(26)}`),
  number: '2611-0384',
  kind: 'phoneHelp',
  title: '教我用手机挂号',
  state: 'submitted',
  since: at('24T02:12'),
  due: at('25T09:30'),
  overdue: false,
  urgent: null,
  community: PlaceId.parse('xw.sf.yt'),
  communityName: '云梯社区',
  rough: null,
  atHome: true,
  minors: false,
  persons: 1,
  languages: [],
  wanted: [],
  appointment: null,
  needs: { skill: null, qualification: null, insured: false, twoPersons: true },
  department: null,
  team: null,
  escalation: null,
  emergency: false,
  risky: false,
  channel: 'phone',
  contactMinutes: 240,
  createdAt: at('24T02:12'),
  turn: 0,
  ...change,
})

export const step = (turn: number, from: OrderState | null, to: OrderState, when: string, who: string | null): OrderStepView => ({
  ...{ turn, event: null, name: '', from, to, at: at(when), as: 'system', who, reason: null },
})

type Followed = Parameters<typeof roadOf>[0]
export const followed = (state: OrderState, steps: OrderStepView[], change: Partial<OrderView> = {}): Followed => ({
  ...card({ state }),
  ...{ contacts: [], members: [], steps },
  following: { who: '银龄服务队', since: now, next: '', by: null, call: { name: '云梯社区', phone: null } },
  ...change,
})
