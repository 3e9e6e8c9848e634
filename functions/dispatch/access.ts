import { dispatchers, orderWatchers } from '@shared/dispatch/access'
import { type Department, departmentRoles } from '@shared/dispatch/department'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderActor } from '@shared/dispatch/state'
import type { OrderReader } from '@shared/dispatch/visibility'
import { Refusal } from '@shared/contract/errors'
import { covers } from '@shared/kernel/place'
import type { TeamId } from '@shared/volunteer/ids'
import { type OwnMembership, membershipOf } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import type { OrderItem } from './items'
import { readHead } from './store'

export interface OpenedOrder {
  readonly head: OrderItem
  /** In which parts the caller acts on it. */
  readonly as: OrderActor[]
  readonly readers: OrderReader[]
  /** Teams the caller leads that have it or may claim it. */
  readonly leads: TeamId[]
  /** Departments the caller acts for, that were asked or have it. */
  readonly departments: Department[]
}

export const actsFor = (caller: Caller, department: Department, { district }: Pick<OrderItem, 'district'>): boolean =>
  caller.holds([departmentRoles[department]], district)

/** Whoever placed it for themselves or somebody of the family; staff who did so on the telephone act as staff. */
const isRequester = (caller: Caller, { by, channel }: OrderItem): boolean =>
  by === caller.personId && (channel === 'phone' || channel === 'relative')

const suits = (membership: OwnMembership, { community }: OrderItem): boolean =>
  membership.teamState === 'active' && covers(membership.place, community)

const partsOf = (head: OrderItem, caller: Caller, memberships: readonly OwnMembership[]): Omit<OpenedOrder, 'head'> => {
  const departments = head.departments
    .filter(({ department }) => actsFor(caller, department, head))
    .filter(({ department }) => head.department === null || head.department === department)
    .map(({ department }) => department)
  const officer = head.departments.some(({ department }) => actsFor(caller, department, head))
  const asked = (teamId: TeamId): boolean => head.offers.some((offer) => offer.teamId === teamId && offer.state === 'asked')
  const leading = memberships.filter((one) => one.leads)
  const has = leading.filter((one) => one.teamId === head.team)
  const invited = head.state === 'offered' ? leading.filter((one) => asked(one.teamId) || (head.hall && suits(one, head))) : []
  const named = head.members.some(({ personId }) => personId === caller.personId)
  const requester = isRequester(caller, head)
  const community = caller.holds(dispatchers, head.community)
  const watches = caller.holds(orderWatchers, head.community) && caller.holds(['auditor', 'administrator'], head.community)
  const inHall = head.state === 'offered' && head.hall && memberships.some((one) => suits(one, head))
  const parts = {
    as: { requester, community, department: departments.length > 0, team: has.length + invited.length > 0, member: named },
    readers: {
      ...{ requester, community, department: officer, watcher: watches, leader: has.length > 0, member: named },
      ...{ invited: invited.some((one) => asked(one.teamId)), hall: inHall },
    },
  }
  const held = <K extends string>(flags: Record<K, boolean>): K[] => (Object.keys(flags) as K[]).filter((name) => flags[name])
  return {
    as: held<OrderActor>(parts.as as Record<OrderActor, boolean>),
    readers: held<OrderReader>(parts.readers),
    leads: [...has, ...invited].map((one) => one.teamId),
    departments,
  }
}

/** An order with the parts that the caller has in it, if any. @throws Refusal NOT_FOUND */
export const openOrder = async (caller: Caller, orderId: OrderId): Promise<OpenedOrder> => {
  const [head, memberships] = await Promise.all([readHead(orderId), membershipOf(caller.personId)])
  if (!head) throw new Refusal('NOT_FOUND')
  return { head, ...partsOf(head, caller, memberships) }
}

export const mustHavePart = (opened: OpenedOrder): OpenedOrder => {
  if (opened.readers.length === 0) throw new Refusal('WRONG_PLACE')
  return opened
}

/** An order for those who have a part in it. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const mustReadOrder = async (caller: Caller, orderId: OrderId): Promise<OpenedOrder> =>
  mustHavePart(await openOrder(caller, orderId))
