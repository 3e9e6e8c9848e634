import type { StaffObjection } from '@shared/notice/objection'
import type { CaseView } from '@shared/retrofit/view'

/** What a dialogue about one objection is given. */
export interface ObjectionPartProps {
  readonly head: CaseView
  readonly objection: StaffObjection
  readonly onDone: () => void
}
