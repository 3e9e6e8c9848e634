import { Refusal } from '@shared/contract/errors'
import { dispatchers, orderWatchers } from '@shared/dispatch/access'
import { type Department, departmentRoles } from '@shared/dispatch/department'
import type { orderBoard, orderQueue } from '@shared/dispatch/deskContract'
import type { myServices, orderHall, teamOrders } from '@shared/dispatch/hallContract'
import type { myOrders } from '@shared/dispatch/orderContract'
import { OrderCard } from '@shared/dispatch/view'
import { type PlaceId, ancestorAt, covers, levelOf } from '@shared/kernel/place'
import { membershipOf } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { cardsOf } from './card'
import { index, pageOf, readHeads, table } from './store'

interface Paging {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const pageOfCards = async (gpk: string, paging: Paging, descending: boolean, keep: (card: OrderCard) => boolean = () => true) => {
  const at = now()
  const { ids, cursor } = await pageOf(gpk, { ...paging, descending })
  return { items: (await cardsOf(await readHeads(ids), at)).filter(keep), cursor, now: at }
}

/** Officers see their department; the community’s and street’s staff, auditor and administrator every department of theirs. */
export const mustWatch = (caller: Caller, place: PlaceId, department: Department | undefined): void => {
  const district = ancestorAt(place, 'district') ?? place
  if (department && caller.holds([departmentRoles[department]], district)) return
  caller.mustHold(
    orderWatchers.filter((role) => [...dispatchers, 'auditor', 'administrator'].includes(role)),
    department ? district : place,
  )
}

export const board: UseCase<typeof orderBoard> = ({ query: { place, department, ...paging } }, caller) => {
  mustWatch(caller, place, department)
  const district = ancestorAt(place, 'district') ?? place
  return pageOfCards(department ? index.department(department, district) : index.place(place), paging, true, ({ community }) =>
    covers(place, community),
  )
}

export const queue: UseCase<typeof orderQueue> = ({ query: { place, department, ...paging } }, caller) => {
  mustWatch(caller, place, department)
  const district = ancestorAt(place, 'district') ?? place
  const level = levelOf(place)
  const who = level === 'district' || level === 'street' ? level : 'community'
  return pageOfCards(department ? index.queue(department, district) : index.queue(who, place), paging, false)
}

export const mine: UseCase<typeof myOrders> = ({ query }, caller) => pageOfCards(index.by(caller.personId), query, true)

export const services: UseCase<typeof myServices> = ({ query }, caller) => pageOfCards(index.serves(caller.personId), query, true)

/** The cards stand in the list itself: one query, no order is read. */
export const hall: UseCase<typeof orderHall> = async ({ query: { district, cursor, limit = 50 } }, caller) => {
  if (!(await membershipOf(caller.personId)).some(({ place }) => covers(district, place))) throw new Refusal('ORDER_VOLUNTEERS_ONLY')
  const at = now()
  const found = await table.query({ pk: index.hall(district), index: 'byKey', cursor, limit })
  const items = found.items
    .map((item) => OrderCard.parse(item.card))
    .map((card) => ({ ...card, overdue: card.due !== null && card.due <= at }))
  return { items, cursor: found.cursor, now: at }
}

export const ofTeam: UseCase<typeof teamOrders> = async ({ params: { teamId }, query }, caller) => {
  if (!(await membershipOf(caller.personId)).some((one) => one.teamId === teamId)) throw new Refusal('ORDER_NOT_YOURS')
  const at = now()
  const { ids, cursor } = await pageOf(index.team(teamId), { ...query, descending: true })
  // What another team claimed stays in the list until the order’s next step takes it out.
  const heads = (await readHeads(ids)).filter(
    ({ team, state, offers }) =>
      team === teamId || (state === 'offered' && offers.some((offer) => offer.teamId === teamId && offer.state === 'asked')),
  )
  return { items: await cardsOf(heads, at), cursor, now: at }
}
