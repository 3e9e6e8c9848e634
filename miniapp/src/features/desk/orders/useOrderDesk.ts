import { dispatchOrder } from '@shared/dispatch/deskContract'
import { orderWatchers } from '@shared/dispatch/access'
import { type Department, departmentOf } from '@shared/dispatch/department'
import type { PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import type { Workplace } from '../app/workplacesOf'

/** Whose desk this is: that of the community or street that dispatches, or that of a department which takes orders on. */
export interface OrderDesk {
  readonly place: PlaceId
  readonly name: string
  readonly dispatches: boolean
  /** The department somebody acts for here; null for community, street and those who only watch. */
  readonly department: Department | null
}

/** Whether orders are anything to somebody who works here. */
export const watchesOrders = ({ roles }: Pick<Workplace, 'roles'>): boolean =>
  roles.some((role) => orderWatchers.some((one) => one === role))

export const useOrderDesk = (): OrderDesk => {
  const { me, workplace } = useStaff()
  const { place, name, roles } = workplace
  const dispatches = mayCall(me, dispatchOrder, place)
  const department = dispatches ? null : (roles.map(departmentOf).find((one) => one !== null) ?? null)
  return { place, name, dispatches, department }
}
