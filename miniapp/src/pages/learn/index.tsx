import { LearnHome } from '@/features/activity/list/LearnHome'
import { Page } from '@/ui/Page'

/** 科普: lectures, open days, phone classes and whatever else is on. */
export default function LearnPage() {
  return (
    <Page title="科普" tab="learn">
      <LearnHome />
    </Page>
  )
}
