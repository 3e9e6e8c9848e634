import { toVotes } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'

/** A page that was opened without saying for which vote. */
export function BrokenLink() {
  return (
    <State wrong icon="alert" title="链接不完整" words="这个链接缺了一段，打不开。请从“议事”里找。">
      <Button onPress={toVotes}>去“议事”</Button>
    </State>
  )
}
