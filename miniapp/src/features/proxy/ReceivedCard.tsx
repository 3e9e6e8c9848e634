import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DecisionView, type Phase, type Signature, choiceNames } from '@shared/decision/model'
import { agentEffect } from '@shared/decision/proxy'
import type { ReceivedProxy } from '@shared/decision/proxyModel'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import { AgentBallot } from './AgentBallot'
import { useAccept, useDecline } from './queries'
import { missingWords, powerWords, receivedState, untilWords } from './words'

interface ReceivedCardProps {
  readonly view: DecisionView
  readonly phase: Phase
  readonly proxy: ReceivedProxy
}

/** An authorisation that a neighbour gave: answer it, then vote for the neighbour. */
export function ReceivedCard({ view, phase, proxy }: ReceivedCardProps) {
  const [asking, setAsking] = useState<'accept' | 'decline' | 'vote' | null>(null)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [unsigned, setUnsigned] = useState(false)
  const [accept, decline] = [useAccept(view.decisionId), useDecline(view.decisionId)]
  const { state, powers, principal, cast } = proxy
  const close = () => {
    setAsking(null)
    setSignature(null)
    setUnsigned(false)
  }
  const mayVote = phase === 'open' && agentEffect(state) !== null
  const mayDecline = state === 'offered' || state === 'active' || state === 'unratified'
  const error = accept.error ?? decline.error
  return (
    <Card title={`${principal.label} 请您代投`} kind={state === 'offered' ? 'attention' : 'plain'}>
      <Rows
        rows={[
          ['现在', receivedState(proxy)],
          ['业主', principal.names.join('、')],
          ['怎么投', powerWords({ mode: powers.mode, choice: powers.mode === 'bound' ? powers.choice : null, consents: powers.consents })],
          ['有效期', untilWords(proxy)],
          ...(proxy.missing.length > 0 ? [['委托书上没有', missingWords(proxy)] as const] : []),
          ...(cast === null ? [] : [['您投的', `${choiceNames[cast.choice]} · 回执 ${cast.receipt}`] as const]),
        ]}
      />
      {error === null ? null : <Note tone="danger">{asApiError(error).sentence}</Note>}
      <View className="proxy-acts">
        {state === 'offered' ? <Button onPress={() => setAsking('accept')}>接受委托</Button> : null}
        {mayVote ? (
          <Button kind={cast === null ? 'primary' : 'secondary'} onPress={() => setAsking('vote')}>
            {cast === null ? '替他投票' : '替他改投'}
          </Button>
        ) : null}
        {mayDecline ? (
          <Button kind="plain" onPress={() => setAsking('decline')}>
            {state === 'offered' ? '谢绝' : '不再代投'}
          </Button>
        ) : null}
      </View>
      {asking === 'accept' ? (
        <ConfirmSheet
          title="接受委托"
          action="签好了，接受"
          busy={accept.isPending && '正在提交…'}
          onConfirm={() => {
            setUnsigned(signature === null)
            if (signature !== null) accept.mutate({ proxyId: proxy.proxyId, signature }, { onSettled: close })
          }}
          onClose={close}
        >
          <View className="basis">我不是本小区物业公司的人员；我按委托的范围投票，不转委托给别人。一个人最多替 3 户投票。</View>
          <View className="sign">
            <SignaturePad onChange={setSignature} />
          </View>
          {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
        </ConfirmSheet>
      ) : null}
      {asking === 'decline' ? (
        <ConfirmSheet
          title={state === 'offered' ? '谢绝这份委托？' : '不再替他投票？'}
          action={state === 'offered' ? '谢绝' : '不再代投'}
          busy={decline.isPending && '正在办…'}
          onConfirm={() => decline.mutate(proxy.proxyId, { onSettled: close })}
          onClose={close}
        >
          业主会看到，可以另请一位邻居。
        </ConfirmSheet>
      ) : null}
      {asking === 'vote' ? <AgentBallot key={proxy.revision} view={view} proxy={proxy} onClose={close} /> : null}
    </Card>
  )
}
