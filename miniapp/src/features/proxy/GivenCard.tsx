import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DecisionId, type Signature, choiceNames } from '@shared/decision/model'
import { isOpen } from '@shared/decision/proxy'
import type { GivenProxy } from '@shared/decision/proxyModel'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import { useRatify, useRevoke } from './queries'
import { givenState, missingWords, powerWords, untilWords } from './words'

type Asking = 'revoke' | 'ratify' | null

/** An authorisation that this home gave, with what can still be done about it. */
export function GivenCard({ decisionId, proxy, mayAct }: { decisionId: DecisionId; proxy: GivenProxy; mayAct: boolean }) {
  const [asking, setAsking] = useState<Asking>(null)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [unsigned, setUnsigned] = useState(false)
  const [revoke, ratify] = [useRevoke(decisionId), useRatify(decisionId)]
  const { held, state } = proxy
  const unratified = state === 'unratified'
  const close = () => {
    setAsking(null)
    setSignature(null)
    setUnsigned(false)
  }
  const error = revoke.error ?? ratify.error
  return (
    <Card title={`委托 ${proxy.agent.label}`}>
      <Rows
        rows={[
          ['现在', givenState(proxy)],
          ['代理人', proxy.agent.names.join('、')],
          ['怎么投', powerWords(proxy)],
          ['有效期', untilWords(proxy)],
          ...(proxy.missing.length > 0 ? [['委托书上没有', missingWords(proxy)] as const] : []),
          ...(proxy.castAt === null ? [] : [['投票时间', sayMoment(proxy.castAt)] as const]),
        ]}
      />
      {held !== null && proxy.ratifyBy !== null ? (
        <Note tone="attention">
          对方替您投了“{choiceNames[held.choice]}”，现在不算数。您在 {sayMoment(proxy.ratifyBy)} 前追认才计入；不理会就不算。
        </Note>
      ) : null}
      {error === null ? null : <Note tone="danger">{asApiError(error).sentence}</Note>}
      {mayAct && isOpen(state) ? (
        <View className="proxy-acts">
          {held === null ? null : <Button onPress={() => setAsking('ratify')}>追认这一票</Button>}
          <Button kind="plain" onPress={() => setAsking('revoke')}>
            {unratified ? '不认，请作废' : '撤回委托'}
          </Button>
        </View>
      ) : null}
      {asking === 'revoke' ? (
        <ConfirmSheet
          title={unratified ? '不认这次代投？' : '撤回这份委托？'}
          action={unratified ? '不认' : '撤回'}
          busy={revoke.isPending && '正在办…'}
          onConfirm={() => revoke.mutate(proxy.proxyId, { onSettled: close })}
          onClose={close}
        >
          {state === 'used' ? '他在撤回之前投的票仍然有效；要改，请您自己再投一次，以您的为准。' : '撤回以后，他不能再替您投票。'}
        </ConfirmSheet>
      ) : null}
      {asking === 'ratify' && held !== null ? (
        <ConfirmSheet
          title={`追认：${choiceNames[held.choice]}`}
          action="签好了，追认"
          busy={ratify.isPending && '正在提交…'}
          onConfirm={() => {
            setUnsigned(signature === null)
            if (signature !== null) ratify.mutate({ proxyId: proxy.proxyId, signature, revision: held.revision }, { onSettled: close })
          }}
          onClose={close}
        >
          <View className="basis">签名以后，这一票按“{choiceNames[held.choice]}”计入。</View>
          <View className="sign">
            <SignaturePad onChange={setSignature} />
          </View>
          {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
