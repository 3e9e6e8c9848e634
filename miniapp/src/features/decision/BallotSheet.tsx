import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Choice, type Consents, type DecisionView, type MyVote, type Signature, choiceNames } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'
import { asApiError } from '@/api'
import { toReceipt } from '@/navigation'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { classes } from '@/ui/a11y'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { useReading } from '@/ui/text/store'
import { askWords } from './asks'
import { missing, signedBallot } from './ballot'
import { dropPending, keepPending } from './pending'
import { useCast } from './queries'

interface BallotSheetProps {
  readonly view: DecisionView
  readonly vote: MyVote
  readonly choice: Choice
  readonly onClose: () => void
}

/**
 * The ballot: repeats the choice and what it counts for, asks the special consents, takes the signature, sends.
 * In 长辈版 it goes one question at a time.
 */
export function BallotSheet({ view, vote, choice, onClose }: BallotSheetProps) {
  const slow = useReading((reading) => reading.elder || reading.size === 'huge')
  const [consents, setConsents] = useState<Consents>({})
  const [signature, setSignature] = useState<Signature | null>(null)
  const [step, setStep] = useState(0)
  const [told, setTold] = useState<string | null>(null)
  const cast = useCast(view.decisionId)

  const steps = ['repeat', ...vote.asks, 'sign'] as const
  const shown = (name: string) => !slow || steps[step] === name
  const last = !slow || step === steps.length - 1
  const before = vote.current

  const send = () => {
    const lacking = missing({ choice, consents, signature }, vote.asks)
    setTold(lacking)
    if (lacking !== null || signature === null) return
    const body = signedBallot(view, vote, { choice, consents, signature }, signature)
    keepPending({ decisionId: view.decisionId, body })
    cast.mutate(body, {
      onSuccess: () => {
        dropPending()
        onClose()
        toReceipt(view.decisionId, vote.voterId)
      },
      onError: (thrown) => {
        // No receipt: the page offers to send the very same ballot again.
        if (asApiError(thrown).unclear) onClose()
        else dropPending()
      },
    })
  }
  const forward = () => {
    const ask = vote.asks.find((name) => name === steps[step])
    const unanswered = ask !== undefined && consents[ask] === undefined
    setTold(unanswered ? '请先选一项。' : null)
    if (!unanswered) setStep(step + 1)
  }

  return (
    <Sheet label={`确认${choiceNames[choice]}`} onClose={cast.isPending ? undefined : onClose}>
      {shown('repeat') ? (
        <View>
          <Title level={3}>您选的是：{choiceNames[choice]}</Title>
          <View className="basis">
            {vote.label}，按 1 人、{formatArea(vote.area)} ㎡ 计算。
          </View>
          {before === null ? null : (
            <View className="basis">
              上一次选的是{choiceNames[before.choice]}，这次改为{choiceNames[choice]}。两次都会留下记录，以这一次为准。
            </View>
          )}
          <View className="basis">截止前可以重新表决，以最后一次为准。</View>
        </View>
      ) : null}
      {vote.asks.filter(shown).map((ask) => (
        <View key={ask} className="ask">
          <View className="ask-name">{askWords[ask].title}：您是否单独同意？</View>
          <View className="ask-words">{askWords[ask].words}</View>
          <Choices
            label={askWords[ask].title}
            options={[
              { value: 'given', name: '同意' },
              { value: 'refused', name: '不同意' },
            ]}
            value={consents[ask] ?? null}
            onChoose={(answer) => setConsents({ ...consents, [ask]: answer })}
          />
        </View>
      ))}
      {shown('sign') ? (
        <View className="sign">
          {slow ? <Title level={3}>请签名</Title> : null}
          <SignaturePad onChange={setSignature} />
        </View>
      ) : null}
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {cast.error === null ? null : <Note tone="danger">{asApiError(cast.error).sentence}</Note>}
      <View className={classes('confirm-acts', slow && 'confirm-stacked')}>
        <View className="confirm-act">
          <Button kind="plain" disabled={cast.isPending} onPress={step > 0 ? () => setStep(step - 1) : onClose}>
            {step > 0 ? '上一步' : '再想想'}
          </Button>
        </View>
        <View className="confirm-act confirm-main">
          {last ? (
            <Button id="confirm-ballot" busy={cast.isPending && '正在提交，请稍等…'} onPress={send}>
              确认{choiceNames[choice]}
            </Button>
          ) : (
            <Button onPress={forward}>下一步</Button>
          )}
        </View>
      </View>
    </Sheet>
  )
}
