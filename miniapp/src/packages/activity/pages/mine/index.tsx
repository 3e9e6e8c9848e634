import { MyActivities } from '@/features/activity/mine/MyActivities'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import '@/features/activity/activity.scss'

/** 我的预约. */
export default function Mine() {
  return (
    <Page title="我的预约">
      <Signed>{() => <MyActivities />}</Signed>
    </Page>
  )
}
