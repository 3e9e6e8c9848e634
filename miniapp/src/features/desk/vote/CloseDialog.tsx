import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import { close } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { call } from '@/api'
import { useKeepDecision } from '../data/useDecision'
import { ProblemNote } from '../kit/Problem'
import { ReachNote } from '../outreach/ReachNote'

/** Asks once more before a vote is closed for good. */
export const CloseDialog = ({ view, onDone }: { view: DecisionView; onDone: () => void }) => {
  const keep = useKeepDecision()
  const act = useMutation({
    mutationFn: () => call(close, { params: { decisionId: view.decisionId } }),
    onSuccess: (after) => {
      keep(after)
      onDone()
    },
  })
  return (
    <Modal
      open
      title={view.phase === 'counting' ? '现在计票并公布结果？' : '提前截止并公布结果？'}
      okText={view.phase === 'counting' ? '计票并公布' : '截止并公布'}
      cancelText="再等等"
      confirmLoading={act.isPending}
      onOk={() => act.mutate()}
      onCancel={onDone}
    >
      <p>截止后不再收票，马上计票，结果同时向全体业主公布。这一步不能撤销。</p>
      {view.phase === 'open' && <p className="dk-quiet">全部 {view.roll?.people} 人都已表决。提前截止后，他们也不能再改选。</p>}
      <ReachNote view={view} />
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
