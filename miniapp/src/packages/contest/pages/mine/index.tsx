import { MinePage } from '@/features/contest/MinePage'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 我的比赛 */
export default function Mine() {
  return (
    <Page title="我的比赛">
      <Signed>{() => <MinePage />}</Signed>
    </Page>
  )
}
