import { roleNames } from '@shared/contract/roles'
import { listAppointments } from '@shared/identity/contract'
import { maskName } from '@shared/registry/mask'
import { mayCall, useStaff } from '../app/staff'
import { useAppointments } from '../data/useLists'

/**
 * Staff as a log that may go to a court names them: masked name and role. The log holds ids alone; whoever may not see
 * the appointments reads the end of the id, which is enough to tell people apart.
 */
export const useActors = (): ((actor: string) => string) => {
  const { me, workplace } = useStaff()
  const appointments = useAppointments(workplace.place, mayCall(me, listAppointments, workplace.place))
  return (actor) => {
    if (actor === 'system') return '系统'
    const found = appointments.data?.find((a) => a.personId === actor)
    return found ? `${maskName(found.name)} · ${roleNames[found.role]}` : `工作人员 …${actor.slice(-4)}`
  }
}
