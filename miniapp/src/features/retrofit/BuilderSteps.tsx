import type { CaseView } from '@shared/retrofit/view'

export function BuilderSteps(_: { head: CaseView }) {
  return null
}
