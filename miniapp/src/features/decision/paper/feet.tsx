import { View } from '@tarojs/components'
import { type MyVote, choiceNames } from '@shared/decision/model'
import { Button } from '@/ui/Button'
import { wayOf } from './words'

/** In place of the ballot while two of this home contradict each other. */
export function ContestedFoot({ vote }: { vote: MyVote }) {
  return <View className="foot-ask">{vote.rooms.join('、')} 室有两张不一样的票，社区核实后才能再投。</View>
}

/** For a co-owner who may look: what counts, and the way to contradict it. */
export function CoOwnerFoot({ vote, onContest }: { vote: MyVote; onContest: () => void }) {
  const { current } = vote
  if (current === null) return null
  return (
    <>
      <View className="foot-ask">
        您家已投{choiceNames[current.choice]}（{wayOf({ channel: current.channel, by: 'voter' })}），由另一位共有人表决
      </View>
      <Button kind="plain" onPress={onContest}>
        我是共有人，我有不同意见
      </Button>
    </>
  )
}
