import { View } from '@tarojs/components'
import { useState } from 'react'
import { specialNames } from '@shared/decision/explain'
import { Choice, type Consents, type DecisionView, type Signature, choiceNames } from '@shared/decision/model'
import type { ReceivedProxy } from '@shared/decision/proxyModel'
import { formatArea } from '@shared/kernel/area'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { ConsentQuestions } from '@/features/decision/ConsentQuestions'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useCastFor } from './queries'

interface AgentBallotProps {
  readonly view: DecisionView
  readonly proxy: ReceivedProxy
  readonly onClose: () => void
}

/**
 * The ballot of somebody else: for whom stands above everything, and only what the powers allow can be chosen.
 * In 长辈版 it goes one question at a time.
 */
export function AgentBallot({ view, proxy, onClose }: AgentBallotProps) {
  const { powers, principal, asks, area, revision } = proxy
  const [ballotKey] = useState(() => newKey())
  const [choice, setChoice] = useState<Choice | null>(powers.mode === 'bound' ? powers.choice : null)
  const [answers, setAnswers] = useState<Consents>({})
  const [signature, setSignature] = useState<Signature | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const slow = useSlow()
  const [step, setStep] = useState(0)
  const cast = useCastFor(view.decisionId)

  const mayGive = asks.filter((ask) => powers.consents.includes(ask))
  const steps = ['choice', ...mayGive, 'sign'] as const
  const shown = (name: string) => !slow || steps[step] === name
  const last = !slow || step === steps.length - 1
  const forward = () => {
    const ask = mayGive.find((name) => name === steps[step])
    const unanswered = ask === undefined ? choice === null : answers[ask] === undefined
    setTold(unanswered ? '请先选一项。' : null)
    if (!unanswered) setStep(step + 1)
  }
  const send = () => {
    const unanswered = mayGive.some((ask) => answers[ask] === undefined)
    const lacks = choice === null || unanswered ? '请把每一项都选好。' : signature === null ? '请在方框里写上您自己的名字。' : null
    setTold(lacks)
    if (lacks !== null || choice === null || signature === null) return
    // Over what the powers do not name the agent has no say: it stays without consent.
    const consents: Consents = Object.fromEntries(asks.map((ask) => [ask, answers[ask] ?? 'refused']))
    const basis = { revision, area, schemeDigest: view.schemeDigest }
    cast.mutate({ proxyId: proxy.proxyId, body: { ballotKey, choice, consents, signature, basis } }, { onSuccess: onClose })
  }
  const noSay = asks.filter((ask) => !powers.consents.includes(ask))

  return (
    <Sheet label={`替 ${principal.label} 投票`} onClose={cast.isPending ? undefined : onClose}>
      <View className="proxy-for">
        这是替 {principal.label} 投的票
        <View className="proxy-for-words">
          业主 {principal.names.join('、')}，计 1 人、{formatArea(area)} ㎡，不是您自己家的票
        </View>
      </View>
      <View className="proxy-gap">
        <Title level={3}>{view.title}</Title>
      </View>
      {!shown('choice') ? null : powers.mode === 'bound' ? (
        <View className="basis">业主写明：只能投“{choiceNames[powers.choice]}”。</View>
      ) : (
        <Choices
          label="替他选"
          options={Choice.options.map((value) => ({ value, name: choiceNames[value] }))}
          value={choice}
          onChoose={setChoice}
        />
      )}
      <ConsentQuestions asks={mayGive.filter(shown)} consents={answers} onConsents={setAnswers} forAnother />
      {noSay.length > 0 && shown('choice') ? (
        <Note>{noSay.map((ask) => specialNames[ask]).join('、')}没有委托给您，这一项算作没有同意；业主可以自己补投。</Note>
      ) : null}
      {proxy.state === 'unratified' ? <Note tone="attention">委托手续不齐：这一票要等业主本人追认才算。</Note> : null}
      {shown('sign') ? (
        <View className="sign">
          {slow ? <Title level={3}>请签您自己的名字</Title> : null}
          <SignaturePad onChange={setSignature} />
        </View>
      ) : null}
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {cast.error === null ? null : <Note tone="danger">{asApiError(cast.error).sentence}</Note>}
      <View className="proxy-acts">
        {last ? (
          <Button id="cast-for" busy={cast.isPending && '正在提交，请稍等…'} onPress={send}>
            {choice === null ? '替他投票' : `替他投${choiceNames[choice]}`}
          </Button>
        ) : (
          <Button onPress={forward}>下一步</Button>
        )}
        <Button kind="plain" disabled={cast.isPending} onPress={step > 0 ? () => setStep(step - 1) : onClose}>
          {step > 0 ? '上一步' : '再想想'}
        </Button>
      </View>
    </Sheet>
  )
}
