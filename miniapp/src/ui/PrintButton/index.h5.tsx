import { Button } from '../Button'

/** Prints the page; what belongs to the screen alone stays off the paper. */
export function PrintButton({ children }: { children: string }) {
  return (
    <div className="act-more no-print">
      <Button kind="secondary" onPress={() => window.print()}>
        {children}
      </Button>
    </div>
  )
}
