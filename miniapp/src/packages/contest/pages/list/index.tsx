import { useRouter } from '@tarojs/taro'
import { PlaceId } from '@shared/kernel/place'
import { ContestList } from '@/features/contest/ContestList'
import { districtOf } from '@/features/contest/where'
import { useMe } from '@/session/store'
import { Page } from '@/ui/Page'

/** 比赛: what is held in the district; a link may name a place. */
export default function Contests() {
  const { place } = useRouter().params
  const me = useMe()
  return (
    <Page title="比赛">
      <ContestList place={PlaceId.safeParse(place).data ?? districtOf(me)} />
    </Page>
  )
}
