import { Refusal } from '@shared/contract/errors'
import { looksSame } from '@shared/dispatch/duplicate'
import { type MenuItem, needsOf, serviceKindNames } from '@shared/dispatch/menu'
import { type OrderChannel, OrderId, type OrderText, roughly } from '@shared/dispatch/order'
import type { placeForSomebody, placeOrder, similarOrders } from '@shared/dispatch/orderContract'
import { contactLimit, limitOf } from '@shared/dispatch/timeout'
import type { OrderView } from '@shared/dispatch/view'
import { dispatchers } from '@shared/dispatch/access'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import { type PlaceId, ancestorAt, covers, levelOf } from '@shared/kernel/place'
import { attachWrites } from '@functions/content/exports'
import { placesOf } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { isRisky } from './contentCheck'
import { entriesOf } from './entries'
import { mustBeOrderFiles } from './files'
import { OrderItem, type StepItem } from './items'
import { limitsAt } from './limits'
import { sealPeople, sealWhereabouts } from './personal'
import { sealHead } from './sealed'
import { asSame, openOrdersOf } from './similar'
import { entryWrite, lastNumber, numberWrite, openWrites, placedWrite, readHead, readMenuItem, table } from './store'
import { viewFor } from './view'
import { wantedTimes } from './wanted'

/** Orders that one account places in a day; a worker at the telephone places many. */
const MOST_A_DAY = 10
const MOST_OF_STAFF = 200

export const phoneHashOf = (phone: string): string => lookupHash('orderPhone', phone)

const idOf = (caller: Caller, key: string): OrderId =>
  OrderId.parse(`so_${lookupHash('order', `${caller.personId}\n${key}`, 26).toUpperCase()}`)

/** `2611-0384` */
export const sayNumber = (month: string, count: number): string => `${month}-${String(count).padStart(4, '0')}`
export const monthOf = (at: OrderItem['createdAt']): string => dayOf(at).slice(2, 7).replace('-', '')

/** @throws Refusal ORDER_COMMUNITY */
const communityOf = async (community: PlaceId): Promise<{ name: string; street: PlaceId; district: PlaceId }> => {
  const [street, district] = [ancestorAt(community, 'street'), ancestorAt(community, 'district')]
  const place = levelOf(community) === 'community' ? (await placesOf([community]))[0] : undefined
  if (!place || !street || !district) throw new Refusal('ORDER_COMMUNITY')
  return { name: place.name, street, district }
}

/** @throws Refusal ORDER_ITEM when the menu does not offer it so there */
const itemOf = async ({ itemId, kind, community, atHome }: OrderText, district: PlaceId): Promise<MenuItem | null> => {
  if (itemId === null) return null
  const item = await readMenuItem(district, itemId)
  const offered = item?.state === 'offered' && item.kind === kind && item.areas.some((area) => covers(area, community))
  if (!offered || (atHome && !item.atHome)) throw new Refusal('ORDER_ITEM')
  return item
}

/** What every order begins with. */
export const fresh = {
  ...{ turn: 0, escalation: null, departments: [], department: null, dispatchedBy: null, takenBy: null, hall: false, offers: [] },
  ...{ team: null, claimedBy: null, contacted: false, contacts: [], appointment: null, members: [], code: '', codeTries: 0, report: '' },
  ...{ confirmed: null, posted: false, review: null, reviewWords: '', feedback: '', question: '', askedAt: null, answer: '' },
  ...{ dispute: null, disputeWords: '', emergency: null, mergedInto: null, series: null, followUpOf: null, endedAt: null, clearedAt: null },
} satisfies Partial<OrderItem>

const newHead = async (caller: Caller, orderId: OrderId, order: OrderText, channel: OrderChannel): Promise<OrderItem> => {
  const { community, kind, atHome, minors, persons, languages, urgent, name, phone, contact, address, position, words } = order
  const { name: communityName, street, district } = await communityOf(community)
  const [item, limits, risky] = await Promise.all([
    itemOf(order, district),
    limitsAt(community),
    isRisky(caller.personId, words),
    mustBeOrderFiles(order.voice, order.photos, caller.personId),
  ])
  const at = now()
  const head = {
    ...{ orderId, number: sayNumber(monthOf(at), 0), kind, itemId: item?.itemId ?? null, title: item?.title ?? serviceKindNames[kind] },
    ...{ minutes: item?.usualMinutes ?? 60, needs: needsOf(item, { atHome, minors }), risks: item?.risks ?? '' },
    ...{ community, communityName, street, district, rough: position && roughly(position), atHome, minors, persons, languages },
    ...{ wanted: wantedTimes(order.wanted), urgent, channel, by: caller.personId, phoneHash: phoneHashOf(phone) },
    people: sealPeople(orderId, { name, phone, contact }),
    whereabouts: sealWhereabouts(orderId, { address, position }),
    words: sealHead(orderId, 'words', words),
    ...{ voice: order.voice, photos: order.photos, risky, state: 'submitted' as const, since: at, createdAt: at, similar: false },
    ...{ limits, contactMinutes: contactLimit(urgent !== null, limits), due: null, ...fresh },
    content: lookupHash('orderText', digestOf({ order, channel })),
  }
  return { ...head, due: limitOf({ state: 'submitted', urgent: urgent !== null, contacted: false, appointment: null }, at, limits) }
}

export const openingOf = (head: OrderItem, as: StepItem['as'], by: string): { step: StepItem; event: ReturnType<typeof eventOf> } => ({
  step: {
    ...{ orderId: head.orderId, turn: 0, step: null, name: '点单', from: null, to: head.state, at: head.createdAt, as, by },
    ...{ department: null, team: null, reason: '' },
  },
  event: eventOf({
    type: 'dispatch.placed',
    subject: `order:${head.orderId}`,
    place: head.community,
    actor: by,
    facts: {
      ...{ number: head.number, kind: head.kind, channel: head.channel, urgent: head.urgent, risky: head.risky, turn: 0 },
      ...{ similar: head.similar, series: head.series?.first ?? null, followUpOf: head.followUpOf },
    },
  }),
})

/** How often a number is drawn anew after somebody else drew it. */
const TRIES = 12

/** The same key sent again: the order that stands, unless it says something else. */
const replayed = async (caller: Caller, there: OrderItem, content: string): Promise<OrderView> => {
  if (there.content !== content) throw new Refusal('ORDER_REPLAYED', { orderId: there.orderId })
  return viewFor(caller, there.orderId)
}

const place = async (
  caller: Caller,
  body: { orderKey: string; order: OrderText; anyway: boolean },
  channel: OrderChannel,
): Promise<OrderView> => {
  const { order, anyway } = body
  const orderId = idOf(caller, body.orderKey)
  const content = lookupHash('orderText', digestOf({ order, channel }))
  const there = await readHead(orderId)
  if (there) return replayed(caller, there, content)
  const head = await newHead(caller, orderId, order, channel)
  const staff = channel === 'call' || channel === 'counter'
  const same = (await openOrdersOf(head.district, head.phoneHash)).filter((one) => looksSame(head, one))
  // Whoever orders for another's number learns of their own orders alone.
  const shown = same.find((one) => staff || one.by === caller.personId)
  if (shown && !anyway) throw new Refusal('ORDER_SIMILAR', { orderId: shown.orderId, number: shown.number, state: shown.state })
  const month = monthOf(head.createdAt)
  for (let left = TRIES; left > 0; left -= 1) {
    const count = await lastNumber(head.community, month)
    const numbered: OrderItem = { ...head, number: sayNumber(month, count + 1), similar: same.length > 0 }
    const { step, event } = openingOf(numbered, staff ? 'community' : 'requester', caller.personId)
    const kept = new Set(['SAME'])
    try {
      await table.transact([
        ...openWrites(numbered, step, event),
        ...entriesOf(numbered)
          .filter(({ sk }) => !kept.has(sk))
          .map((entry) => entryWrite(orderId, entry)),
        numberWrite(head.community, month, count),
        placedWrite(caller.personId, dayOf(head.createdAt), staff ? MOST_OF_STAFF : MOST_A_DAY),
        ...attachWrites([...(head.voice ? [head.voice] : []), ...head.photos]),
      ])
      return await viewFor(caller, orderId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      const stands = error.at(0)?.item
      if (stands) return replayed(caller, OrderItem.parse(stands), content)
      if (error.has('mayPlace')) throw new Refusal('ORDER_TOO_MANY')
      // It lay here too long and left between looking and writing.
      if (error.has('stillKept')) throw new Refusal('FILE_MISSING')
    }
  }
  throw new Refusal('BUSY', {}, 'numbers of the community keep being drawn')
}

export const placeOwn: UseCase<typeof placeOrder> = ({ body: { forWhom, ...body } }, caller) =>
  place(caller, body, forWhom === 'self' ? 'phone' : 'relative')

export const placeHelped: UseCase<typeof placeForSomebody> = ({ body: { channel, ...body } }, caller) => {
  caller.mustHold(dispatchers, body.order.community)
  return place(caller, body, channel)
}

export const similar: UseCase<typeof similarOrders> = async ({ body: { community, phone } }, caller) => {
  caller.mustHold(dispatchers, community)
  const district = ancestorAt(community, 'district') ?? community
  const found = await openOrdersOf(district, phoneHashOf(phone))
  return { items: found.filter((one) => caller.holds(dispatchers, one.community)).map(asSame) }
}
