import type { Endpoint } from '@shared/contract/endpoint'
import { StaffRole } from '@shared/contract/roles'

/** Which office the people of an invented world hold, by the name they go by there. */
const offices: Readonly<Record<string, StaffRole>> = {
  ...{ worker: 'communityWorker', workerElsewhere: 'communityWorker', officer: 'streetOfficer' },
  ...{ auditor: 'auditor', administrator: 'administrator', housing: 'housingOfficer', finance: 'financeOfficer' },
}

/** Whether the contract lets somebody call an endpoint at all. Whoever holds no office is an owner, but for `resident`. */
export const mayCall = ({ access }: Endpoint, role: string): boolean => {
  if (access === 'anyone') return true
  if (role === 'anonymous') return false
  if (access === 'signedIn') return true
  return role !== 'resident' && access.includes(offices[role] ?? StaffRole.safeParse(role).data ?? 'owner')
}
