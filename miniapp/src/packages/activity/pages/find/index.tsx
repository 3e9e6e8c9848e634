import { FindClass } from '@/features/activity/elder/FindClass'
import { InDistrict } from '@/features/activity/list/InDistrict'
import { districtOf } from '@/features/activity/where'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import '@/features/activity/activity.scss'

/** 附近的手机课. */
export default function FindPage() {
  return (
    <Page title="附近的手机课">
      <Signed>{(me) => <InDistrict home={districtOf(me)}>{(place) => <FindClass place={place} />}</InDistrict>}</Signed>
    </Page>
  )
}
