import { Learning } from '@/features/activity/mine/Learning'
import { useLearning } from '@/features/activity/queries'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import { PrintButton } from '@/ui/PrintButton'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** 学习记录: hours of learning, as a page to show or print. */
export default function LearningPage() {
  return (
    <Page title="学习记录">
      <Signed>{() => <Known />}</Signed>
    </Page>
  )
}

function Known() {
  const learning = useLearning()
  return (
    <Loaded query={learning}>
      {(read) => (
        <>
          <Learning learning={read} />
          {read.items.length === 0 ? null : <PrintButton>打印</PrintButton>}
        </>
      )}
    </Loaded>
  )
}
