import { Button, Empty } from 'antd'
import { useState } from 'react'
import { sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { volunteerKeepers } from '@shared/volunteer/access'
import { pendingCauseNames } from '@shared/volunteer/hours'
import type { ServiceView } from '@shared/volunteer/view'
import { holds } from '@shared/contract/roles'
import { useStaff } from '../app/staff'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { SettleDialog } from './SettleDialog'
import { usePendingHours } from './useVolunteers'

/** Hours that wait: nobody checked out, they overlap, are over the caps, or somebody asks for a correction. */
export const HoursView = ({ place }: { place: PlaceId }) => {
  const { me } = useStaff()
  const [settles, setSettles] = useState<ServiceView | null>(null)
  const keeps = holds(me.staff, volunteerKeepers, place)
  return (
    <Panel title="等核对的时长" remark="没有签退不会自动算满；自己的时长不能自己核对">
      <Loaded of={usePendingHours(place)} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有等核对的时长。" />
          ) : (
            items.map((service) => (
              <div key={`${service.source} ${service.personId}`} className="dk-line">
                <span>
                  <strong>
                    {service.name}，{service.title}
                  </strong>{' '}
                  <Badge tone="amber">{service.asked ? '申请更正' : service.cause === null ? '' : pendingCauseNames[service.cause]}</Badge>
                  <span className="dk-quiet dk-block">
                    {sayMoment(service.from)} 开始，{service.teamName}
                    {service.asked ? `，本人说：${service.reason ?? ''}` : ''}
                  </span>
                </span>
                {keeps && service.personId !== me.personId && (
                  <Button
                    className="dk-push"
                    type="primary"
                    aria-label={`核对${service.name}的${service.title}`}
                    onClick={() => setSettles(service)}
                  >
                    核对
                  </Button>
                )}
              </div>
            ))
          )
        }
      </Loaded>
      {settles && <SettleDialog service={settles} onClose={() => setSettles(null)} />}
    </Panel>
  )
}
