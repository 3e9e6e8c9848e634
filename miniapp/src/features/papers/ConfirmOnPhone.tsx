import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import type { PaperId } from '@shared/decision/paper'
import type { BlindPaper, PaperRow } from '@shared/decision/paperContract'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { Loaded } from '@/ui/States/Loaded'
import { Tap } from '@/ui/Tap'
import { ReadingQuestions } from './ReadingQuestions'
import { type ReadingDraft, emptyReading, missingIn, readingOf } from './reading'
import { useBlindPaper, useConfirmPaper } from './useFieldPapers'

interface ConfirmOnPhoneProps {
  readonly id: DecisionId
  readonly paperId: PaperId
  readonly onDone: (row: PaperRow) => void
}

/** Another worker reads the photograph of a paper, without knowing what was read before. */
export function ConfirmOnPhone({ id, paperId, onDone }: ConfirmOnPhoneProps) {
  const paper = useBlindPaper(id, paperId)
  return <Loaded query={paper}>{(blind) => <Reading id={id} paper={blind} onDone={onDone} />}</Loaded>
}

function Reading({ id, paper, onDone }: { id: DecisionId; paper: BlindPaper; onDone: (row: PaperRow) => void }) {
  const [draft, setDraft] = useState<ReadingDraft>(emptyReading)
  const [told, setTold] = useState<string | null>(null)
  const act = useConfirmPaper(id, paper.paperId, onDone)
  const [unseen, setUnseen] = useState(false)
  const look = () => {
    setUnseen(false)
    Taro.previewImage({ urls: [paper.photoUrl] }).catch(() => setUnseen(true))
  }
  const send = () => {
    const reading = readingOf(draft, paper.asks)
    setTold(missingIn(draft, paper.asks))
    if (reading !== null) act.mutate(reading)
  }
  return (
    <>
      <Card title={paper.label}>
        <View className="slip-words">{paper.code === null ? '按房号录入的，请核对照片上的房号。' : `编号 ${paper.code}，请核对。`}</View>
        <Tap className="slip-look" onPress={look}>
          <Picture className="slip-photo" fit="contain" src={paper.photoUrl} alt={`${paper.label}的纸票，点开放大`} />
        </Tap>
        {unseen ? <Note tone="attention">照片没有打开。请检查网络后再点一次。</Note> : null}
      </Card>
      {paper.mayRead ? (
        <>
          <Card title="照片上是什么">
            <ReadingQuestions asks={paper.asks} draft={draft} change={setDraft} />
          </Card>
          {told === null ? null : <Note tone="attention">{told}</Note>}
          {act.error === null ? null : <Note tone="danger">{asApiError(act.error).sentence}</Note>}
          <View className="slip-end">
            <Button busy={act.isPending && '正在提交…'} onPress={send}>
              确认我读的
            </Button>
          </View>
        </>
      ) : (
        <Note>这是您自己家的票，请另一位工作人员复核。</Note>
      )}
    </>
  )
}
