import { Classes } from '@/features/activity/elder/Classes'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import '@/features/activity/activity.scss'

/** 学手机: the elders' way to classes. */
export default function ClassesPage() {
  return (
    <Page title="学手机">
      <Signed>{(me) => <Classes me={me} />}</Signed>
    </Page>
  )
}
