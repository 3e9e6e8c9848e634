import { toHome } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'

/** A page that was opened without saying for which lift. */
export function BrokenCaseLink() {
  return (
    <State wrong icon="alert" title="链接不完整" words="这个链接缺了一段，打不开。请从首页“我家的电梯”进来。">
      <Button onPress={toHome}>去首页</Button>
    </State>
  )
}
