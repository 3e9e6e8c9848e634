import type { Day } from '@shared/kernel/day'

export interface DateFieldProps {
  readonly id: string
  readonly label: string
  readonly value: Day | null
  readonly max?: Day
  readonly help?: string
  readonly error?: string | null
  readonly onChange: (value: Day | null) => void
}
