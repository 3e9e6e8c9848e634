import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Choice, type Consents, type DecisionView, type MyVote, type Signature, choiceNames } from '@shared/decision/model'
import { serverNow } from '@/api'
import { useCredits } from '@/features/outreach/useConsent'
import { toReceipt } from '@/navigation'
import { useMe } from '@/session/store'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/a11y'
import { Note } from '@/ui/Note'
import { Help } from '@/ui/Page/Help'
import { ReadAloud } from '@/ui/ReadAloud'
import { Sheet } from '@/ui/Sheet'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { ConsentQuestions } from './ConsentQuestions'
import { missing, signedBallot } from './ballot'
import { ballotWords } from './ballotWords'
import { deliverNow } from './outbox/deliver'
import { waiting } from './outbox/model'
import { spokenBallot } from './spoken'

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
  const slow = useSlow()
  const me = useMe()
  // While one signs: the receipt asks whether WeChat may tell of the result.
  useCredits(true)
  const [consents, setConsents] = useState<Consents>({})
  const [signature, setSignature] = useState<Signature | null>(null)
  const [step, setStep] = useState(0)
  const [told, setTold] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const steps = ['repeat', ...vote.asks, 'sign'] as const
  const shown = (name: string) => !slow || steps[step] === name
  const last = !slow || step === steps.length - 1

  const send = async () => {
    const lacking = missing({ choice, consents, signature }, vote.asks)
    setTold(lacking)
    if (lacking !== null || signature === null || me === null) return
    const body = signedBallot(view, vote, { choice, consents, signature }, signature)
    setRefusal(null)
    setSending(true)
    const delivery = await deliverNow(waiting(view, vote, body, me.personId, serverNow()))
    setSending(false)
    if (delivery.kind === 'refused') return setRefusal(delivery.error.sentence)
    // Without a receipt the page behind says that the ballot waits, and offers to send the very same one again.
    onClose()
    if (delivery.kind === 'arrived') toReceipt(view.decisionId, vote.voterId)
  }
  const forward = () => {
    const ask = vote.asks.find((name) => name === steps[step])
    const unanswered = ask !== undefined && consents[ask] === undefined
    setTold(unanswered ? '请先选一项。' : null)
    if (!unanswered) setStep(step + 1)
  }

  return (
    <Sheet label={`确认${choiceNames[choice]}`} onClose={sending ? undefined : onClose}>
      {shown('repeat') ? (
        <View>
          <Title level={3}>您选的是：{choiceNames[choice]}</Title>
          {ballotWords(vote, choice).map((sentence) => (
            <View key={sentence} className="basis">
              {sentence}
            </View>
          ))}
          <ReadAloud id="ballot" what="这张选票" text={() => spokenBallot(view, vote, choice)} />
        </View>
      ) : null}
      <ConsentQuestions asks={vote.asks.filter(shown)} consents={consents} onConsents={setConsents} />
      {shown('sign') ? (
        <View className="sign">
          {slow ? <Title level={3}>请签名</Title> : null}
          <SignaturePad onChange={setSignature} />
        </View>
      ) : null}
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {refusal === null ? null : <Note tone="danger">{refusal}</Note>}
      <View className={classes('confirm-acts', slow && 'confirm-stacked')}>
        <View className="confirm-act">
          <Button kind="plain" disabled={sending} onPress={step > 0 ? () => setStep(step - 1) : onClose}>
            {step > 0 ? '上一步' : '再想想'}
          </Button>
        </View>
        <View className="confirm-act confirm-main">
          {last ? (
            <Button id="confirm-ballot" busy={sending && '正在提交，请稍等…'} onPress={() => void send()}>
              确认{choiceNames[choice]}
            </Button>
          ) : (
            <Button onPress={forward}>下一步</Button>
          )}
        </View>
      </View>
      {slow ? (
        <View className="confirm-help">
          <Help contact={view.contact} short />
        </View>
      ) : null}
    </Sheet>
  )
}
