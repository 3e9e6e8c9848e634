export interface Option<T extends string> {
  readonly value: T
  readonly name: string
}

export interface ChoicesProps<T extends string> {
  /** The question, for the screen reader. */
  readonly label: string
  readonly options: readonly Option<T>[]
  /** What is chosen so far; null shows all alike. */
  readonly value: T | null
  readonly onChoose: (value: T) => void
  /** One below the other, for long names or large text. */
  readonly stacked?: boolean
}
