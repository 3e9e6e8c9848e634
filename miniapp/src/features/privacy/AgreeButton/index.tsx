import { Button } from '@tarojs/components'
import type { AgreeButtonProps } from './props'

/** WeChat believes that somebody agreed only when its own button was tapped. It looks like the other answer. */
export function AgreeButton({ id, onAgree }: AgreeButtonProps) {
  return (
    <Button
      id={id}
      className="button button-neutral"
      hoverClass="button-pressed"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      同意
    </Button>
  )
}
