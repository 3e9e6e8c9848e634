import { toHome } from '@/navigation'
import { Button } from '@/ui/Button'
import { State } from '@/ui/States'

/** After the account was closed. */
export function Closed() {
  return (
    <State icon="check" title="账号已注销" words="您投过的票依法保留。谢谢您用过“邻里”。">
      <Button kind="secondary" onPress={toHome}>
        回首页
      </Button>
    </State>
  )
}
