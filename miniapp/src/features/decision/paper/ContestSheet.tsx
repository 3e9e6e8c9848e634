import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CastBody, Choice, type Consents, type DecisionView, type MyVote, type Signature, choiceNames } from '@shared/decision/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Help } from '@/ui/Page/Help'
import { Sheet } from '@/ui/Sheet'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { ConsentQuestions } from '../ConsentQuestions'
import { missing, signedBallot } from '../ballot'
import { useContest } from './useMyPapers'

interface ContestSheetProps {
  readonly view: DecisionView
  readonly vote: MyVote
  readonly onClose: () => void
}

/** A co-owner who disagrees with the ballot that counts: what follows from it, the own choice, the signature. Once. */
export function ContestSheet({ view, vote, onClose }: ContestSheetProps) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [consents, setConsents] = useState<Consents>({})
  const [signature, setSignature] = useState<Signature | null>(null)
  const [told, setTold] = useState<string | null>(null)
  // Signed once, sent as often as it takes: the same key makes it the same ballot.
  const [sent, setSent] = useState<CastBody | null>(null)
  const act = useContest(view.decisionId)
  const change = (): void => {
    setSent(null)
    act.reset()
  }
  const send = () => {
    if (choice === null) return setTold('请先选一项。')
    const lacking = missing({ choice, consents, signature }, vote.asks)
    setTold(lacking)
    if (lacking !== null || signature === null) return
    const body = sent ?? signedBallot(view, vote, { choice, consents, signature }, signature)
    setSent(body)
    act.mutate(body, { onSuccess: onClose })
  }
  return (
    <Sheet label="共有人提出不同意见" onClose={act.isPending ? undefined : onClose}>
      <Title level={2}>您是共有人，不同意已投的票？</Title>
      <View className="paper-words">
        提出后，两张票都先不算。要全体共有人一起签一份书面确认交给社区，才能计入。每位共有人只能提一次，请先和家人商量。
      </View>
      <Choices
        label="您本人怎么选"
        options={Choice.options.map((value) => ({ value, name: choiceNames[value] }))}
        value={choice}
        onChoose={(next) => {
          change()
          setChoice(next)
        }}
      />
      <ConsentQuestions
        asks={vote.asks}
        consents={consents}
        onConsents={(next) => {
          change()
          setConsents(next)
        }}
      />
      <View className="sign">
        <SignaturePad
          onChange={(next) => {
            change()
            setSignature(next)
          }}
        />
      </View>
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
      <View className="confirm-acts">
        <View className="confirm-act">
          <Button kind="plain" disabled={act.isPending} onPress={onClose}>
            再商量
          </Button>
        </View>
        <View className="confirm-act confirm-main">
          <Button busy={act.isPending && '正在提交…'} onPress={send}>
            签名并提出
          </Button>
        </View>
      </View>
      <View className="confirm-help">
        <Help contact={view.contact} short />
      </View>
    </Sheet>
  )
}
