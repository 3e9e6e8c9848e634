export interface WheelFieldProps {
  readonly id: string
  readonly label: string
  /** `2026-11-30`, `2011-05` or `14:30`. */
  readonly mode: 'day' | 'month' | 'time'
  /** Empty while nothing has been chosen. */
  readonly value: string
  /** How the value is said. */
  readonly says: (value: string) => string
  /** Where the wheels stand when they are opened for the first time. */
  readonly opensAt: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly help?: string | undefined
  readonly error?: string | null | undefined
  readonly onChange: (value: string) => void
}
