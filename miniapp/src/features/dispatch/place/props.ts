import type { Me } from '@shared/identity/model'
import type { Draft, Wrong } from '../draftOrder'

/** What every question gets. */
export interface QuestionProps {
  readonly me: Me
  readonly draft: Draft
  /** What is missing; null until the person has tried to go on. */
  readonly wrong: Wrong | null
  readonly onChange: (changed: Partial<Draft>) => void
}
