import { toLearn } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'

/** A link that was cut off on its way. */
export function BrokenActivityLink() {
  return (
    <State wrong icon="alert" title="链接不完整" words="可能在转发时断了。请到“科普”里找这个活动。">
      <Button kind="secondary" onPress={toLearn}>
        看全部活动
      </Button>
    </State>
  )
}
