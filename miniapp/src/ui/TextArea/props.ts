export interface TextAreaProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength: number
  /** How to fill it in. */
  readonly help?: string
  /** What is wrong with it; replaces the help. */
  readonly error?: string | null
}
