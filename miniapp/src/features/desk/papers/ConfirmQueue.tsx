import { Alert, Button, Empty } from 'antd'
import { useCallback, useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import type { PaperId } from '@shared/decision/paper'
import type { BlindPaper, PaperRow } from '@shared/decision/paperContract'
import { outcomeWords } from '@/features/papers/outcomeWords'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { PaperPhoto } from './PaperPhoto'
import { ReadingForm } from './ReadingForm'
import { type ReadingDraft, emptyReading, missingIn, readingOf } from '@/features/papers/reading'
import { useBlindPaper, useConfirmPaper, usePapers } from './usePapers'

/** Papers that wait for a reader, one after the other; those the worker has read are left to colleagues. */
export const ConfirmQueue = ({ view }: { view: DecisionView }) => {
  const [last, setLast] = useState<PaperRow | null>(null)
  const entered = usePapers(view.decisionId, 'entered')
  const disputed = usePapers(view.decisionId, 'disputed')
  return (
    <>
      {last !== null && (
        <Alert
          type={last.state === 'counted' ? 'success' : 'warning'}
          showIcon
          role="status"
          message={outcomeWords(last)}
          className="dk-stale"
        />
      )}
      <Loaded of={disputed}>
        {(third) => (
          <Loaded of={entered}>
            {(second) => {
              const all = [...third, ...second]
              const next = all.find((row) => !row.mine)
              return next ? (
                <OnePaper key={next.paperId} view={view} paperId={next.paperId} onDone={setLast} />
              ) : (
                <Panel>
                  <Empty
                    image={Empty.PRESENTED_IMAGE_SIMPLE}
                    description={
                      all.length === 0
                        ? '没有等人复核的纸票。'
                        : `还有 ${all.length} 张在等人复核，都是您录入或看过的，请另一位工作人员复核。`
                    }
                  />
                </Panel>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

const OnePaper = ({ view, paperId, onDone }: { view: DecisionView; paperId: PaperId; onDone: (row: PaperRow) => void }) => {
  const paper = useBlindPaper(view.decisionId, paperId)
  return <Loaded of={paper}>{(blind) => <Reading view={view} paper={blind} onDone={onDone} />}</Loaded>
}

const Reading = ({ view, paper, onDone }: { view: DecisionView; paper: BlindPaper; onDone: (row: PaperRow) => void }) => {
  const [draft, setDraft] = useState<ReadingDraft>(emptyReading)
  const act = useConfirmPaper(view.decisionId, paper.paperId, onDone)
  const reading = readingOf(draft, paper.asks)
  const why = missingIn(draft, paper.asks)
  const send = useCallback(() => {
    if (reading !== null && !act.isPending) act.mutate(reading)
  }, [act, reading])
  return (
    <div className="dk-slip">
      <Panel>
        <PaperPhoto src={paper.photoUrl} alt={`${paper.label}的纸票照片`} />
      </Panel>
      <Panel title={paper.state === 'disputed' ? '两人读得不一样，请您看' : '复核'} remark="只看照片填，前面的人怎么填的不会显示">
        <p className="dk-slip-whose">
          <strong>{paper.label}</strong> {paper.code === null ? '按房号录入，请核对照片上的房号' : `编号 ${paper.code}，请核对`}
        </p>
        {paper.mayRead ? (
          <>
            <ReadingForm asks={paper.asks} draft={draft} change={setDraft} onEnter={send} />
            {act.error !== null && <ProblemNote error={act.error} />}
            <p className="dk-slip-send">
              <Button type="primary" size="large" disabled={why !== null} loading={act.isPending} onClick={send}>
                确认我读的
              </Button>
              <span className="dk-quiet">{why ?? '也可以按回车键'}</span>
            </p>
          </>
        ) : (
          <p className="dk-quiet">这是您自己家的票，请另一位工作人员复核。</p>
        )}
      </Panel>
    </div>
  )
}
