import { TeamBoard } from '@/features/dispatch/hall/Lists'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** The orders of a team. */
export default function TeamPage() {
  return (
    <Page title="服务队的单">
      <Signed>{() => <TeamBoard />}</Signed>
    </Page>
  )
}
