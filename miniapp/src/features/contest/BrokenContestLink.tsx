import { toContests } from '@/navigation'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'

/** A page that was opened without saying for which contest. */
export function BrokenContestLink() {
  return (
    <Page title="比赛">
      <State wrong icon="alert" title="链接不完整" words="这个链接缺了一段，打不开。请从比赛列表进来。">
        <Button onPress={toContests}>看比赛</Button>
      </State>
    </Page>
  )
}
