import { Signed } from '@/features/identity/Signed'
import { TrainingPage } from '@/features/volunteer/TrainingPage'
import { Page } from '@/ui/Page'

/** 培训. */
export default function Trainings() {
  return (
    <Page title="培训">
      <Signed>{() => <TrainingPage />}</Signed>
    </Page>
  )
}
