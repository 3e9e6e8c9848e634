export interface AgreeButtonProps {
  readonly id: string
  readonly onAgree: () => void
}
