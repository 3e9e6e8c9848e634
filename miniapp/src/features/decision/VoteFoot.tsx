import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice, type DecisionId, type MyVote, type VoterId, choiceNames } from '@shared/decision/model'
import { toReceipt, toResult } from '@/navigation'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { deliver } from './outbox/deliver'
import type { Waiting } from './outbox/model'
import { useOutbox } from './outbox/store'

interface OfVote {
  readonly decisionId: DecisionId
  readonly vote: MyVote
  readonly onChoose: (choice: Choice) => void
}

const roomsOf = (vote: MyVote): string => `${vote.rooms.join('、')} 室`

/** Leads to the result once it is out. */
export function ResultFoot({ decisionId }: { decisionId: DecisionId }) {
  return <Button onPress={() => toResult(decisionId)}>看结果</Button>
}

/** The three choices: alike, in their fixed order, none preset. */
export function ChooseFoot({ vote, onChoose }: Omit<OfVote, 'decisionId'>) {
  return (
    <>
      <View className="foot-ask">{roomsOf(vote)}怎么选？点了之后还要确认。</View>
      <Choices
        label="您的选择"
        options={Choice.options.map((value) => ({ value, name: choiceNames[value] }))}
        value={null}
        onChoose={onChoose}
      />
    </>
  )
}

/** A signed ballot waits on the phone: no second one until it is in or thrown away. */
export function WaitingFoot({ ballot }: { ballot: Waiting }) {
  const sending = useOutbox((outbox) => outbox.sending.includes(ballot.ballotKey))
  return (
    <>
      <View className="foot-ask">{ballot.rooms}签好了，还没有交上去</View>
      <Button busy={sending && '正在交…'} onPress={() => void deliver(ballot)}>
        现在交
      </Button>
    </>
  )
}

/** What this home chose, its receipt, and the way to change it. */
export function VotedFoot({ decisionId, vote, onChoose }: OfVote) {
  const [changing, setChanging] = useState<VoterId | null>(null)
  if (changing === vote.voterId || vote.current === null) return <ChooseFoot vote={vote} onChoose={onChoose} />
  return (
    <>
      <View className="foot-ask">
        {roomsOf(vote)}已选{choiceNames[vote.current.choice]}，截止前可以改
      </View>
      <View className="foot-acts">
        <View className="foot-act">
          <Button kind="plain" onPress={() => setChanging(vote.voterId)}>
            改选
          </Button>
        </View>
        <View className="foot-act">
          <Button kind="secondary" onPress={() => toReceipt(decisionId, vote.voterId)}>
            看回执
          </Button>
        </View>
      </View>
    </>
  )
}
