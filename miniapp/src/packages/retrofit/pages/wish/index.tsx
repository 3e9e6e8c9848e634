import { Signed } from '@/features/identity/Signed'
import { WishPage } from '@/features/retrofit/WishPage'
import { Page } from '@/ui/Page'

/** 想装电梯: the home says whether it wants a lift. */
export default function Wish() {
  return (
    <Page title="想装电梯">
      <Signed>{(me) => <WishPage me={me} />}</Signed>
    </Page>
  )
}
