import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { DecisionView } from '@shared/decision/model'
import type { PaperRow } from '@shared/decision/paperContract'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { ChoosePhoto } from './ChoosePhoto'
import { ReadingForm } from './ReadingForm'
import { WhosePaper, type Whose } from './WhosePaper'
import { type ReadingDraft, emptyReading, missingIn, readingOf } from '@/features/papers/reading'
import { useEnterPaper } from './usePapers'

/** One paper after the other: photograph on the left, what it says on the right. */
export const EnterPaper = ({ view }: { view: DecisionView }) => {
  const [turn, setTurn] = useState<{ n: number; last: PaperRow | null }>({ n: 0, last: null })
  return (
    <>
      {turn.last !== null && (
        <Alert
          type="success"
          showIcon
          role="status"
          message={`已录入 ${turn.last.label}。请另一位工作人员复核，复核之前不计入。`}
          className="dk-stale"
        />
      )}
      <OnePaper key={turn.n} view={view} onDone={(last) => setTurn({ n: turn.n + 1, last })} />
    </>
  )
}

const OnePaper = ({ view, onDone }: { view: DecisionView; onDone: (row: PaperRow) => void }) => {
  const [paperKey] = useState(() => crypto.randomUUID())
  const [photo, setPhoto] = useState<FileId | null>(null)
  const [whose, setWhose] = useState<Whose | null>(null)
  const [draft, setDraft] = useState<ReadingDraft>(emptyReading)
  const act = useEnterPaper(view.decisionId)
  const reading = whose && readingOf(draft, whose.asks)
  const why = photo === null ? '请先选纸票的照片，等它传完。' : whose === null ? '请先查编号或选房号。' : missingIn(draft, whose.asks)
  const send = useCallback(() => {
    if (photo === null || whose === null || reading === null || act.isPending) return
    const { voterId, code } = whose
    act.mutate({ paperKey, voterId, code, photo, reading }, { onSuccess: onDone })
  }, [act, onDone, paperKey, photo, reading, whose])
  return (
    <div className="dk-slip">
      <Panel>
        <ChoosePhoto place={view.community} onPhoto={setPhoto} />
      </Panel>
      <Panel title="照着纸票填" remark="您先填一遍，同事看照片再填一遍，两遍一样才计入">
        <WhosePaper view={view} whose={whose} onWhose={setWhose} />
        {whose !== null && <ReadingForm asks={whose.asks} draft={draft} change={setDraft} onEnter={send} />}
        {act.error !== null && <ProblemNote error={act.error} />}
        <p className="dk-slip-send">
          <Button type="primary" size="large" disabled={why !== null} loading={act.isPending} onClick={send}>
            录入，交给同事复核
          </Button>
          <span className="dk-quiet">{why ?? '也可以按回车键'}</span>
        </p>
      </Panel>
    </div>
  )
}
