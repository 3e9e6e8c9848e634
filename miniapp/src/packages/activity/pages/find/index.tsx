import { FindClass } from '@/features/activity/elder/FindClass'
import { districtOf } from '@/features/activity/where'
import { Signed } from '@/features/identity/Signed'
import { toLearn } from '@/navigation'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import '@/features/activity/activity.scss'

/** 附近的手机课. */
export default function FindPage() {
  return (
    <Page title="附近的手机课">
      <Signed>
        {(me) => {
          const place = districtOf(me)
          return place === null ? (
            <State icon="place" title="还不知道您住哪里" words="可以先看全部活动，或打电话请社区帮您报名。">
              <Button onPress={toLearn}>看全部活动</Button>
            </State>
          ) : (
            <FindClass place={place} />
          )
        }}
      </Signed>
    </Page>
  )
}
