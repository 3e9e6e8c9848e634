import { KeptOrders } from '@/features/dispatch/outbox/KeptOrders'
import { Menu } from '@/features/dispatch/Menu'
import { CallToOrder } from '@/features/dispatch/CallToOrder'
import { MyOrdersHere } from '@/features/dispatch/MyOrders'
import { OfCommunity } from '@/features/dispatch/Community'
import { VolunteerDoor } from '@/features/dispatch/VolunteerDoor'
import { useCreditsOnLeaving } from '@/features/outreach/useConsent'
import { Signed } from '@/features/identity/Signed'
import { toVerifyCard } from '@/navigation'
import { Page } from '@/ui/Page'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'

/** 服务: have somebody help, follow it, and for volunteers, help. */
export default function ServicesPage() {
  const elder = useReading((reading) => reading.elder)
  // For the order's own page, which asks whether WeChat may tell.
  useCreditsOnLeaving()
  return (
    <Page title="服务" tab="services">
      <Signed>
        {(me) => (
          <>
            <Title level={1}>{elder ? '找人帮忙' : '要人帮什么忙？'}</Title>
            <KeptOrders />
            <MyOrdersHere />
            {elder ? <CallToOrder /> : null}
            <OfCommunity me={me}>{(community) => <Menu community={community} />}</OfCommunity>
            <VolunteerDoor />
            {elder ? null : <LinkRow name="查验志愿者证" words="有人上门？扫一扫他的证" onPress={() => toVerifyCard()} />}
          </>
        )}
      </Signed>
    </Page>
  )
}
