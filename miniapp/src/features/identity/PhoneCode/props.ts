export interface PhoneCodeProps {
  /** What is shown while the binding is under way. */
  readonly busy: boolean
  readonly onCode: (phoneCode: string) => void
}
