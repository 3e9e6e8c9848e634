import { Button, Select } from 'antd'
import { useState } from 'react'
import { create } from '@shared/decision/contract'
import type { DecisionCard, DecisionId } from '@shared/decision/model'
import { outcomeNames, phaseNames } from '@shared/decision/model'
import { startConsulting } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { go, hrefOf } from '../../app/useRoute'
import { useVotes } from '../../data/useLists'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { actsAs } from '../keeps'
import { useMove } from '../useCase'
import { composeFor } from './composeFor'
import { TermsDialog } from './TermsDialog'
import { TermsLine } from './TermsLine'

/** The vote by which the owners are asked: linked, to be linked, or to be written with everything filled in that is known. */
export const ConsultPanel = ({ head }: { head: CaseView }) => {
  const [changing, setChanging] = useState(false)
  const links = (head.state === 'wishing' || head.state === 'coordinating') && actsAs(head, 'communityWorker')
  return (
    <Panel
      title="征求意见"
      remark={head.round > 1 ? `第 ${head.round} 轮` : '全体业主表决'}
      actions={mayWrite('terms', head) && <Button onClick={() => setChanging(true)}>改征求内容</Button>}
    >
      <TermsLine terms={head.terms} units={head.units} />
      {head.decisionId === null ? (
        <p className="dk-quiet">还没有关联表决。表决的单元、进门方式和占用的房要和本项目一样。</p>
      ) : (
        <p>
          <a href={hrefOf({ at: 'vote', id: head.decisionId, tab: 'main' })}>打开关联的表决</a>
          {head.state === 'coordinating' && (
            <>
              ，并
              <a href={hrefOf({ at: 'vote', id: head.decisionId, tab: 'meetings' })}>安排意见协调会、写会议记录</a>
              ，再关联新的一轮表决
            </>
          )}
        </p>
      )}
      {links && <Link head={head} />}
      {changing && <TermsDialog head={head} onDone={() => setChanging(false)} />}
    </Panel>
  )
}

/** `进行中 · 表决通过`: how a vote stands, for choosing one. */
const standing = ({ phase, outcome }: DecisionCard): string => (outcome === null ? phaseNames[phase] : outcomeNames[outcome])

/** Votes on a lift that are published and for the case's units; whether it fits in every part, the server looks. */
const fits = (card: DecisionCard, head: CaseView): boolean =>
  card.kind === 'lift' &&
  !['draft', 'withdrawn'].includes(card.phase) &&
  card.decisionId !== head.decisionId &&
  head.units.every(({ label }) => card.scopeLabel.includes(label))

const Link = ({ head }: { head: CaseView }) => {
  const { me } = useStaff()
  const [chosen, setChosen] = useState<DecisionId | null>(null)
  const cards = useVotes(head.estate).data?.pages.flatMap(({ items }) => items) ?? []
  const fitting = cards.filter((card) => fits(card, head))
  const act = useMove(
    (decisionId: DecisionId) => call(startConsulting, { params: { caseId: head.caseId }, body: { decisionId, turn: head.turn } }),
    () => setChosen(null),
  )
  return (
    <>
      <div className="dk-row dk-wrap">
        <Select
          className="dk-wide"
          aria-label="选择已发布的表决"
          placeholder={fitting.length === 0 ? '没有已发布的加装电梯表决' : '选择已发布的表决'}
          value={chosen}
          onChange={setChosen}
          options={fitting.map((card) => ({ value: card.decisionId, label: `${card.title}（${standing(card)}）` }))}
        />
        <Button type="primary" disabled={chosen === null} loading={act.isPending} onClick={() => chosen && act.mutate(chosen)}>
          关联并开始征求意见
        </Button>
        {mayCall(me, create, head.community) && <Button onClick={() => go(composeFor(head))}>写一份新的表决</Button>}
      </div>
      {act.error !== null && <ProblemNote error={act.error} />}
    </>
  )
}
