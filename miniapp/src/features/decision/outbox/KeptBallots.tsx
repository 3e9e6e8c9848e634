import { View } from '@tarojs/components'
import { type DecisionId, choiceNames } from '@shared/decision/model'
import { KeptBallot } from './KeptBallot'
import { useKept } from './store'

/** Every signed ballot that is not in yet, was refused late, or came in unseen. Shown wherever the vote could be looked for. */
export function KeptBallots({ decisionId }: { decisionId?: DecisionId }) {
  const kept = useKept(decisionId)
  if (kept.length === 0) return null
  return (
    <View className="kept">
      {kept.map((ballot) => (
        <KeptBallot key={ballot.ballotKey} ballot={ballot} name={`${ballot.rooms}选${choiceNames[ballot.choice]}的票`} />
      ))}
    </View>
  )
}
