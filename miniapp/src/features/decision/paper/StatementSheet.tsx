import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId, Signature } from '@shared/decision/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Sheet } from '@/ui/Sheet'
import { SignaturePad } from '@/ui/SignaturePad'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useMakeStatement } from './useMyPapers'
import { type OwnConflict, sideWords } from './words'

interface StatementSheetProps {
  readonly decisionId: DecisionId
  readonly conflict: OwnConflict
  readonly onClose: () => void
}
const NONE = 'none'

/** Which of the ballots is theirs, signed by hand: evidence for the community, once. In 长辈版 the signature comes after the choice. */
export function StatementSheet({ decisionId, conflict, onClose }: StatementSheetProps) {
  const [said, setSaid] = useState<string | null>(null)
  const [signature, setSignature] = useState<Signature | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const slow = useSlow()
  const [step, setStep] = useState<'choose' | 'sign'>('choose')
  const shows = (part: 'choose' | 'sign') => !slow || step === part
  const act = useMakeStatement(decisionId, conflict.conflictId)
  const forward = () => {
    setTold(said === null ? '请先选一项。' : null)
    if (said !== null) setStep('sign')
  }
  const send = () => {
    const lacking = said === null ? '请先选一项。' : signature === null ? '请在方框里写上您的名字。' : null
    setTold(lacking)
    if (said === null || signature === null) return
    act.mutate({ stands: said === NONE ? null : Number(said), signature }, { onSuccess: onClose })
  }
  return (
    <Sheet label="说明哪张票是我的" onClose={act.isPending ? undefined : onClose}>
      <Title level={2}>哪张票是您的？</Title>
      <View className="paper-words">社区会把您的签名和两张票对照，再定以哪张为准。只能说明一次。</View>
      {shows('choose') ? (
        <Choices
          label="哪张票是您的"
          stacked
          options={[
            ...conflict.sides.map((side) => ({ value: String(side.revision), name: sideWords(side) })),
            { value: NONE, name: '都不是我的' },
          ]}
          value={said}
          onChoose={setSaid}
        />
      ) : null}
      {shows('sign') ? (
        <View className="sign">
          <SignaturePad onChange={setSignature} />
        </View>
      ) : null}
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
      <View className="confirm-acts">
        <View className="confirm-act">
          <Button kind="plain" disabled={act.isPending} onPress={onClose}>
            再想想
          </Button>
        </View>
        <View className="confirm-act confirm-main">
          {shows('sign') ? (
            <Button busy={act.isPending && '正在提交…'} onPress={send}>
              签名确认
            </Button>
          ) : (
            <Button onPress={forward}>下一步</Button>
          )}
        </View>
      </View>
    </Sheet>
  )
}
