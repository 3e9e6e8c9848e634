import { View } from '@tarojs/components'
import { type DecisionId, choiceNames } from '@shared/decision/model'
import { asApiError } from '@/api'
import { toReceipt } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { dropPending, usePending } from './pending'
import { useCast, useIsCasting } from './queries'

/** A ballot that was sent and has no receipt yet: it can be sent again as often as needed, it counts once. */
export function PendingNote({ decisionId }: { decisionId: DecisionId }) {
  const pending = usePending((state) => state.pending)
  const cast = useCast(decisionId)
  const casting = useIsCasting(decisionId)
  if (pending === null || pending.decisionId !== decisionId) return null
  // The sheet is sending it right now for the first time.
  if (casting && !cast.isPending) return null
  const again = () =>
    cast.mutate(pending.body, {
      onSuccess: () => {
        dropPending()
        toReceipt(decisionId, pending.body.voterId)
      },
      onError: (thrown) => {
        if (!asApiError(thrown).unclear) dropPending()
      },
    })
  return (
    <Note tone="attention" icon="offline">
      您选的“{choiceNames[pending.body.choice]}”已经发出，还没有收到回执。再发一次就行，不会重复计票。
      <View className="code-act">
        <Button busy={cast.isPending && '正在发送…'} onPress={again}>
          再发一次
        </Button>
      </View>
      {cast.error === null ? null : <View className="basis">{asApiError(cast.error).sentence}</View>}
    </Note>
  )
}
