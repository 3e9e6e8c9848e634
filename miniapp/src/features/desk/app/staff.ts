import { createContext, useContext } from 'react'
import type { Endpoint } from '@shared/contract/endpoint'
import { holds } from '@shared/contract/roles'
import type { Me } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import type { Workplace } from './workplacesOf'

/** Who works at this desk and where. Exists only below the gate, so no screen has to ask whether anybody is signed in. */
export interface Staff {
  readonly me: Me
  readonly workplace: Workplace
  readonly workplaces: readonly Workplace[]
}

export const StaffContext = createContext<Staff | null>(null)

/** @throws Error outside the gate. */
export const useStaff = (): Staff => {
  const staff = useContext(StaffContext)
  if (staff === null) throw new Error('useStaff outside the gate')
  return staff
}

/**
 * Whether these appointments allow an endpoint at a place, by the contract's own list of roles.
 * It decides what the desk offers; the server decides again what it does.
 */
export const mayCall = (me: Me, endpoint: Pick<Endpoint, 'access'>, place: PlaceId): boolean =>
  typeof endpoint.access !== 'string' && holds(me.staff, endpoint.access, place)
