import { listAppointments } from '@shared/identity/contract'
import { mayCall, useStaff } from '../app/staff'
import { useAppointments } from '../data/useLists'

/**
 * Names for the person ids of a log. The log holds no names; whoever may see the appointments reads them from there,
 * everyone else sees the end of the id, which is enough to tell people apart.
 */
export const useActorNames = (): ((actor: string) => string) => {
  const { me, workplace } = useStaff()
  const appointments = useAppointments(workplace.place, mayCall(me, listAppointments, workplace.place))
  return (actor) => {
    if (actor === 'system') return '系统'
    if (actor === me.personId) return me.callMe === '' ? '我' : `${me.callMe}（我）`
    return appointments.data?.find((a) => a.personId === actor)?.name ?? `…${actor.slice(-4)}`
  }
}
