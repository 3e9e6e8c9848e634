import type { SessionView } from '@shared/activity/view'
import type { Checked, Draft } from './draft'

/** What every question of a booking gets. */
export interface QuestionProps {
  readonly session: SessionView
  readonly waits: boolean
  readonly draft: Draft
  /** What is wrong, by the field in which it is mended; nothing until the person has tried to go on. */
  readonly wrong: Checked['wrong']
  readonly onChange: (changed: Partial<Draft>) => void
}
