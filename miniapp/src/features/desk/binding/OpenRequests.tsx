import { listBindingRequests } from '@shared/identity/bindingContract'
import { mayCall, useStaff } from '../app/staff'
import { useQueue } from './useBindings'

/** How many requests wait, beside the door that leads to them; nothing while none does. */
export const OpenRequests = () => {
  const { me, workplace } = useStaff()
  const { data } = useQueue(workplace.place, 'open', mayCall(me, listBindingRequests, workplace.place))
  const waiting = data?.pages.flatMap((page) => page.items).length ?? 0
  if (waiting === 0) return null
  const more = data?.pages.at(-1)?.cursor !== null
  return (
    <span className="dk-count" aria-label={`${waiting}${more ? ' 份以上' : ' 份'}待核对`}>
      {waiting}
      {more && '+'}
    </span>
  )
}
