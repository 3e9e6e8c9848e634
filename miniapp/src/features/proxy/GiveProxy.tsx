import { View } from '@tarojs/components'
import { useState } from 'react'
import { specialNames } from '@shared/decision/explain'
import { Choice, type DecisionView, type MyVote, type Signature, type SpecialAsk, choiceNames } from '@shared/decision/model'
import type { Powers } from '@shared/decision/proxyModel'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { PickRoom, type Room } from './PickRoom'
import { useOffer } from './queries'
import { powerWords } from './words'

type Way = 'free' | Choice
const wayNames: Record<Way, string> = {
  free: '由他决定',
  agree: `只能投${choiceNames.agree}`,
  disagree: `只能投${choiceNames.disagree}`,
  abstain: `只能投${choiceNames.abstain}`,
}
const ways: readonly Way[] = ['free', ...Choice.options]

const powersOf = (way: Way, consents: readonly SpecialAsk[]): Powers =>
  way === 'free' ? { mode: 'free', consents: [...consents] } : { mode: 'bound', choice: way, consents: [...consents] }

/** Three plain steps, one at a time: whom, how far, and one's own signature. */
export function GiveProxy({ view, vote, onDone }: { view: DecisionView; vote: MyVote; onDone: () => void }) {
  const slow = useSlow()
  const [proxyKey] = useState(() => newKey())
  const [step, setStep] = useState(1)
  const [room, setRoom] = useState<Room | null>(null)
  const [way, setWay] = useState<Way | null>(null)
  const [answers, setAnswers] = useState<Partial<Record<SpecialAsk, 'yes' | 'no'>>>({})
  const [signature, setSignature] = useState<Signature | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const offer = useOffer(view.decisionId)

  const consents = vote.asks.filter((ask) => answers[ask] === 'yes')
  const lacking = (): string | null => {
    if (step === 1) return room === null ? '请先点一下邻居的房号。' : null
    if (step === 2) return way === null || vote.asks.some((ask) => answers[ask] === undefined) ? '请把每一项都选好。' : null
    return signature === null ? '请在方框里写上您的名字。' : null
  }
  const forward = () => {
    const lacks = lacking()
    setTold(lacks)
    if (lacks !== null) return
    if (step < 3) return setStep(step + 1)
    if (room === null || way === null || signature === null) return
    offer.mutate(
      {
        ...{ ownerKey: vote.ownerKey, agent: { unit: room.unit, room: room.room }, powers: powersOf(way, consents) },
        ...{ endsAt: view.closesAt, signature, proxyKey },
      },
      { onSuccess: onDone },
    )
  }

  return (
    <Card>
      <View className="step-count">第 {step} 步，共 3 步</View>
      {step === 1 ? (
        <>
          <Title level={2}>请哪一家代投？</Title>
          <View className="basis proxy-gap">点一下邻居的房号。只能请本次表决的业主，物业人员不能代投。</View>
          <PickRoom view={view} picked={room} onPick={setRoom} />
        </>
      ) : null}
      {step === 2 ? (
        <>
          <Title level={2}>他可以怎么投？</Title>
          <View className="basis proxy-gap">您选的内容只有您和他看得到。</View>
          <Choices
            label="他可以怎么投"
            stacked
            options={ways.map((value) => ({ value, name: wayNames[value] }))}
            value={way}
            onChoose={setWay}
          />
          {vote.asks.map((ask) => (
            <View key={ask}>
              <View className="proxy-ask">“{specialNames[ask]}”要单独同意，他能替您同意吗？</View>
              <Choices
                label={specialNames[ask]}
                stacked={slow}
                options={[
                  { value: 'no', name: '不能' },
                  { value: 'yes', name: '能' },
                ]}
                value={answers[ask] ?? null}
                onChoose={(answer) => setAnswers({ ...answers, [ask]: answer })}
              />
            </View>
          ))}
        </>
      ) : null}
      {step === 3 && room !== null && way !== null ? (
        <>
          <Title level={2}>看清楚，再签名</Title>
          <View className="basis">
            委托 {room.label} {room.room} 室的业主，在“{view.title}”里代 {vote.rooms.join('、')} 室投票。
          </View>
          <View className="basis">
            {powerWords({ mode: way === 'free' ? 'free' : 'bound', choice: way === 'free' ? null : way, consents })}。
          </View>
          <View className="basis">有效期到 {sayMoment(view.closesAt)}，随时可以撤回；您自己投票，就以您的为准。</View>
          <View className="sign">
            <SignaturePad onChange={setSignature} />
          </View>
        </>
      ) : null}
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {offer.error === null ? null : <Note tone="danger">{asApiError(offer.error).sentence}</Note>}
      <View className="proxy-acts">
        <Button id="proxy-forward" busy={offer.isPending && '正在提交…'} onPress={forward}>
          {step < 3 ? '下一步' : '签好了，请他代投'}
        </Button>
        <Button
          kind="plain"
          disabled={offer.isPending}
          onPress={() => {
            setTold(null)
            if (step > 1) setStep(step - 1)
            else onDone()
          }}
        >
          {step > 1 ? '上一步' : '先不委托'}
        </Button>
      </View>
    </Card>
  )
}
