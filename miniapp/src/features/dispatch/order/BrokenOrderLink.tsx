import { toServices } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'

/** The page was opened for no order. */
export function BrokenOrderLink() {
  return (
    <State icon="hands" title="链接不完整" words="没有找到这一单。请从“服务”里的“我的点单”进来。">
      <Button onPress={toServices}>去“服务”</Button>
    </State>
  )
}
