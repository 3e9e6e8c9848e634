import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { DecisionId } from '@shared/decision/model'
import { PaperCode } from '@shared/decision/paperCode'
import type { findPaper } from '@shared/decision/paperContract'
import type { PlaceId } from '@shared/kernel/place'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { useOnePhoto } from '@/files/useOnePhoto'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { ScanButton } from '@/ui/ScanButton'
import { Title } from '@/ui/Title'
import { ReadingQuestions } from './ReadingQuestions'
import { type ReadingDraft, emptyReading, missingIn, readingOf } from './reading'
import { useEnterPaper, useFindPaper } from './useFieldPapers'

type Whose = ReplyOf<typeof findPaper>

/** The code, scanned or typed; then whose paper it is. */
function FindByCode({ id, onFound }: { id: DecisionId; onFound: (whose: Whose, code: PaperCode) => void }) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const find = useFindPaper(id)
  const look = (typed: string) => {
    const code = PaperCode.safeParse(typed)
    if (!code.success) return setFault('纸票编号不对，请照着纸票右上角的编号再核对一遍。')
    setFault(null)
    find.mutate(code.data, {
      onSuccess: (whose) => (whose.open === null ? onFound(whose, code.data) : setFault('这一户已经有一张纸票在等人复核，先复核那一张。')),
      onError: (error) => setFault(asApiError(error).sentence),
    })
  }
  const scanned = (found: string) => {
    setText(found)
    look(found)
  }
  return (
    <Card title="1. 这是谁家的票">
      <ScanButton onText={scanned}>扫纸票右上角的码</ScanButton>
      <Field
        id="slip-code"
        label="纸票编号"
        value={text}
        maxLength={40}
        placeholder="如 AB3D-7K2M-Q9X"
        help="编号看不清的，请在电脑工作台上按房号录入。"
        error={fault}
        onChange={setText}
      />
      <View className="slip-act">
        <Button busy={find.isPending && '正在查…'} disabled={text.trim() === ''} onPress={() => look(text)}>
          查是谁家的
        </Button>
      </View>
    </Card>
  )
}

interface EnterOnPhoneProps {
  readonly id: DecisionId
  readonly place: PlaceId
  readonly onDone: (label: string) => void
}

/** Enters one paper at the door: code, photograph, what it says. A colleague then reads the photograph again. */
export function EnterOnPhone({ id, place, onDone }: EnterOnPhoneProps) {
  const [key] = useState(() => newKey())
  const [whose, setWhose] = useState<{ voter: Whose; code: PaperCode } | null>(null)
  const [draft, setDraft] = useState<ReadingDraft>(emptyReading)
  const [told, setTold] = useState<string | null>(null)
  const { taken, problem, take, again } = useOnePhoto('paper', place)
  const act = useEnterPaper(id)
  if (whose === null) return <FindByCode id={id} onFound={(voter, code) => setWhose({ voter, code })} />

  const { voter, code } = whose
  const fileId = taken?.fileId ?? null
  const reading = readingOf(draft, voter.asks)
  const send = () => {
    const lacking = taken === null ? '请先拍纸票。' : fileId === null ? '照片还没有传完，请等一等。' : missingIn(draft, voter.asks)
    setTold(lacking)
    if (fileId === null || reading === null) return
    act.mutate({ paperKey: key, voterId: voter.voterId, code, photo: fileId, reading }, { onSuccess: () => onDone(voter.label) })
  }
  return (
    <>
      <Card title="1. 这是谁家的票">
        <Title level={3}>{voter.label}</Title>
        <View className="slip-words">
          {voter.names.join('、')} · 编号 {code}
        </View>
      </Card>
      <Card title="2. 拍纸票">
        {taken === null ? null : <Picture className="slip-photo" fit="contain" src={taken.photo.shown} alt="刚拍的纸票" />}
        <View className="slip-words">
          {taken === null
            ? '拍全、拍清楚，能看见编号、勾的地方和签名。'
            : taken.problem !== null
              ? taken.problem
              : fileId === null
                ? `正在上传 ${Math.round(taken.share * 100)}%`
                : '照片已上传'}
        </View>
        {problem === null ? null : <Note tone="danger">{problem}</Note>}
        {taken?.problem ? (
          <View className="slip-act">
            <Button onPress={again}>再传一次</Button>
          </View>
        ) : null}
        <View className="slip-act">
          <Button kind="secondary" onPress={take}>
            {taken === null ? '拍照' : '重新拍'}
          </Button>
        </View>
      </Card>
      <Card title="3. 照着纸票填">
        <ReadingQuestions asks={voter.asks} draft={draft} change={setDraft} />
      </Card>
      {told === null ? null : <Note tone="attention">{told}</Note>}
      {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
      <View className="slip-end">
        <Button busy={act.isPending && '正在录入…'} onPress={send}>
          录入，交给同事复核
        </Button>
      </View>
    </>
  )
}
