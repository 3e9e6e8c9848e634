import { Button } from '@tarojs/components'
import { Icon } from '../Icon'

/** Hands the page on to somebody in WeChat; the page says with which title. */
export function ShareButton({ children }: { children: string }) {
  return (
    <Button className="button button-plain" hoverClass="button-pressed" openType="share">
      <Icon name="share" />
      {children}
    </Button>
  )
}
