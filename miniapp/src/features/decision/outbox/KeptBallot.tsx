import { View } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api'
import { toReceipt, toVote } from '@/navigation'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Title } from '@/ui/Title'
import { deliver } from './deliver'
import type { Kept } from './model'
import { forget, useOutbox } from './store'
import { keptWords } from './words'

const looks = {
  waiting: { tone: 'attention', icon: 'offline' },
  refused: { tone: 'danger', icon: 'alert' },
  arrived: { tone: 'info', icon: 'check' },
} as const

/** One kept ballot: what became of it, and what can be done. */
export function KeptBallot({ ballot, name }: { ballot: Kept; name: string }) {
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const sending = useOutbox((outbox) => outbox.sending.includes(ballot.ballotKey))
  const { head, body } = keptWords(ballot)
  const drop = () => forget(ballot.ballotKey)
  const again = () => {
    if (ballot.state !== 'waiting') return
    setTold(null)
    void deliver(ballot).then((delivery) => {
      if (delivery.kind === 'waiting') setTold(asApiError(delivery.error).sentence)
    })
  }
  const look = () => {
    if (ballot.state === 'arrived') {
      drop()
      toReceipt(ballot.decisionId, ballot.voterId)
    } else toVote(ballot.decisionId)
  }
  return (
    <Note {...looks[ballot.state]}>
      <Title level={2}>{head}</Title>
      {body.map((sentence) => (
        <View key={sentence} className="kept-line">
          {sentence}
        </View>
      ))}
      {told === null ? null : <View className="kept-line">{told}</View>}
      <View className="kept-acts">
        {ballot.state === 'waiting' ? (
          <Button label={`现在交${name}`} busy={sending && '正在交…'} onPress={again}>
            现在交
          </Button>
        ) : (
          <Button kind="secondary" onPress={look}>
            {ballot.state === 'arrived' ? '看回执' : '看这次表决'}
          </Button>
        )}
        <Button kind="plain" disabled={sending} onPress={ballot.state === 'arrived' ? drop : () => setAsking(true)}>
          {ballot.state === 'arrived' ? '知道了' : ballot.state === 'waiting' ? '不交了' : '不用留了'}
        </Button>
      </View>
      {asking ? (
        <ConfirmSheet
          title={ballot.state === 'waiting' ? '不交这张票了？' : '删掉这条记录？'}
          action={ballot.state === 'waiting' ? '不交，删掉' : '删掉'}
          kind="danger"
          onConfirm={drop}
          onClose={() => setAsking(false)}
        >
          {ballot.state === 'waiting'
            ? '删掉以后手机里不再有这张票，也不会再交。要是刚才其实已经发到了，那一票仍然算数，连上网打开这次表决就能看到。'
            : '删掉以后，手机里看不到您当时签的内容。'}
        </ConfirmSheet>
      ) : null}
    </Note>
  )
}
