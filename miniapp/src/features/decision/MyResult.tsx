import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DecisionView, type MyVote, type Result, choiceNames } from '@shared/decision/model'
import { toReceipt } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { InclusionNote } from './InclusionNote'

function MyOne({ view, vote, result }: { view: DecisionView; vote: MyVote; result: Result }) {
  const [checking, setChecking] = useState(false)
  if (vote.current === null) {
    return (
      <Card title={`${vote.rooms.join('、')} 室`}>
        <View className="next-words">这次没有参与表决。</View>
      </Card>
    )
  }
  return (
    <Card title={`${vote.rooms.join('、')} 室：${choiceNames[vote.current.choice]}`} aside={`回执 ${vote.current.receipt}`}>
      {checking ? <InclusionNote decisionId={view.decisionId} receipt={vote.current.receipt} root={result.merkleRoot} /> : null}
      <View className="foot-acts">
        <View className="foot-act">
          <Button kind="plain" onPress={() => toReceipt(view.decisionId, vote.voterId)}>
            看回执
          </Button>
        </View>
        {checking ? null : (
          <View className="foot-act">
            <Button kind="secondary" onPress={() => setChecking(true)}>
              查验这一票
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}

/** The caller's own ballots in the result, each of which can be checked on the phone. */
export function MyResult({ view, result }: { view: DecisionView; result: Result }) {
  return (
    <>
      {view.mine.map((vote) => (
        <MyOne key={vote.voterId} view={view} vote={vote} result={result} />
      ))}
    </>
  )
}
