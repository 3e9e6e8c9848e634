import { CalendarOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { placeCalendar } from '@shared/activity/themeContract'
import type { PlaceId } from '@shared/kernel/place'
import { CopyText } from '../kit/CopyText'

/** The address by which a calendar subscribes to what is on in a place. */
export const SubscribeButton = ({ place }: { place: PlaceId }) => {
  const path = placeCalendar.path.replace('{place}', encodeURIComponent(place))
  const address = new URL(`${LINLI_API_BASE}${path}?as=ics`, window.location.href).href
  return (
    <p className="dk-note">
      <Popover
        trigger="click"
        title="把这里的场次放进自己的日历"
        content={
          <div className="dk-stack dk-subscribe">
            <p>在手机或电脑日历里选“订阅日历”，粘贴下面的地址。改了时间、取消了，日历会自己跟着变。谁都可以订阅。</p>
            <p className="dk-digest">{address}</p>
            <CopyText text={address} label="复制地址" size="middle" />
          </div>
        }
      >
        <Button icon={<CalendarOutlined aria-hidden />}>日历订阅地址</Button>
      </Popover>
    </p>
  )
}
