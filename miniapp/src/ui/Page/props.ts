export interface BarProps {
  readonly title: string
  /** False on the tab pages, which nothing leads back from. */
  readonly back: boolean
}
