import { useRouter } from '@tarojs/taro'
import { ServiceKind } from '@shared/dispatch/menu'
import { PlaceScreen } from '@/features/dispatch/place/PlaceScreen'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 点单: of a kind from the menu, or in one's own words. */
export default function PlacePage() {
  const kind = ServiceKind.catch('other').parse(useRouter().params.kind)
  return <Signed frame={(way) => <Page title="点单">{way}</Page>}>{(me) => <PlaceScreen kind={kind} me={me} />}</Signed>
}
