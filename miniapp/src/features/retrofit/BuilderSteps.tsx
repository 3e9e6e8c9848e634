import { View } from '@tarojs/components'
import { useState } from 'react'
import { lackSentences } from '@shared/retrofit/lack'
import { PlainStep } from '@shared/retrofit/stepContract'
import type { CaseView, NextStep } from '@shared/retrofit/view'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { toCasePart } from '@/navigation'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { useStep } from './queries'
import { stepWords } from './steps'

const plain = ({ event }: NextStep): PlainStep | null => PlainStep.options.find((step) => step === event) ?? null

/** Steps beside the ordinary course: a representative sees them on the phone only where they lead on. */
const asideOnPhone: readonly NextStep['event'][] = ['changeScheme', 'suspend', 'cancel']

/** Steps that are taken where their papers are: on which page of the phone, or where else. */
const takenAt: Partial<Record<NextStep['event'], { readonly part: 'agreement' | 'subsidy' | null; readonly words: string }>> = {
  postNotice: { part: null, words: '公示的内容、图纸和张贴照片在社区的电脑上整理，请和社区工作人员一起办。' },
  signAgreement: { part: 'agreement', words: '看协议、看谁还没签' },
  applySubsidy: { part: 'subsidy', words: '看补贴、看怎么申请' },
}

/** What the builders' representative can do now: the next step, or what is missing for it. */
export function BuilderSteps({ head }: { head: CaseView }) {
  const mine = head.next.filter((step) => step.mine && !asideOnPhone.includes(step.event))
  return mine.map((step) =>
    plain(step) === null ? (
      <Elsewhere key={`${step.event} ${step.to}`} step={step} head={head} />
    ) : (
      <OneStep key={`${step.event} ${step.to}`} step={step} head={head} />
    ),
  )
}

const Lacks = ({ lacks }: Pick<NextStep, 'lacks'>) =>
  lacks.map((lack) => (
    <View key={lack} className="case-lack">
      {lackSentences[lack]}
    </View>
  ))

/** A step with papers of its own: what is missing for it, and the way to where it is taken. */
function Elsewhere({ step, head }: { step: NextStep; head: CaseView }) {
  const at = takenAt[step.event]
  if (at === undefined) return null
  const { part, words } = at
  return (
    <Card kind="plain" title={step.name} aside="您是建设者代表">
      <Lacks lacks={step.lacks} />
      {part === null ? (
        <View className="link-words">{words}</View>
      ) : (
        <Button kind="secondary" onPress={() => toCasePart(part, head.caseId)}>
          {words}
        </Button>
      )}
    </Card>
  )
}

function OneStep({ step, head }: { step: NextStep; head: CaseView }) {
  const [asking, setAsking] = useState(false)
  const event = plain(step)
  const lacks = step.lacks
  if (event === null) return null
  return (
    <Card kind={lacks.length === 0 ? 'first' : 'plain'} title={step.name} aside="您是建设者代表">
      <Lacks lacks={lacks} />
      {lacks.length === 0 ? (
        <Button onPress={() => setAsking(true)}>{stepWords[event].act}</Button>
      ) : (
        <View className="link-words">这些办齐以后就能“{stepWords[event].act}”。</View>
      )}
      {asking ? <Ask event={event} step={step} head={head} onClose={() => setAsking(false)} /> : null}
    </Card>
  )
}

interface AskProps {
  readonly event: PlainStep
  readonly step: NextStep
  readonly head: CaseView
  readonly onClose: () => void
}

/** Asks once more, and for a reason where the rules want one. */
function Ask({ event, step, head, onClose }: AskProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useStep(head, event)
  const short = step.needsReason && reason.trim().length < 4
  const confirm = () => {
    setTried(true)
    if (!short) act.mutate(reason.trim(), { onSuccess: onClose })
  }
  return (
    <ConfirmSheet
      title={`${stepWords[event].act}？`}
      action={stepWords[event].act}
      busy={act.isPending && '正在办…'}
      onConfirm={confirm}
      onClose={onClose}
    >
      {stepWords[event].does}这一步办了不能撤销。
      {step.needsReason ? (
        <Field
          id="reason"
          label="原因（大家都能看到）"
          value={reason}
          maxLength={300}
          error={tried && short ? '请至少写 4 个字。' : null}
          onChange={setReason}
        />
      ) : null}
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
    </ConfirmSheet>
  )
}
