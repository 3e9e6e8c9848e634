import { useRouter } from '@tarojs/taro'
import { PlaceId } from '@shared/kernel/place'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { Sites } from '@/features/activity/sites/Sites'
import { Page } from '@/ui/Page'
import '@/features/activity/activity.scss'

/** Where one can go and learn in a district. */
export default function SitesPage() {
  const place = PlaceId.safeParse(useRouter().params.place).data
  return <Page title="场馆和基地">{place === undefined ? <BrokenActivityLink /> : <Sites place={place} />}</Page>
}
