export interface RangeProps {
  readonly id: string
  /** What is set, for the screen reader. */
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  /** The value as it is said. */
  readonly says: string
  readonly onChange: (value: number) => void
}
