import { Button } from '@/ui/Button'
import type { AgreeButtonProps } from './props'

/** A browser knows no such button of WeChat's: an ordinary one. */
export function AgreeButton({ id, onAgree }: AgreeButtonProps) {
  return (
    <Button kind="neutral" id={id} onPress={onAgree}>
      同意
    </Button>
  )
}
