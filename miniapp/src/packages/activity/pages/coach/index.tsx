import { Coach } from '@/features/activity/elder/Coach'
import { Page } from '@/ui/Page'
import '@/features/activity/activity.scss'

/** 家人教学卡: for the family, without signing in. */
export default function CoachPage() {
  return (
    <Page title="教家里老人用手机">
      <Coach />
    </Page>
  )
}
