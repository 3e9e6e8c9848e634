import { Segmented } from 'antd'
import { useState } from 'react'
import { enterPaper, type PaperProgress } from '@shared/decision/paperContract'
import type { DecisionView } from '@shared/decision/model'
import { HOUR, msOf, sayLeft } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { hrefOf } from '../app/useRoute'
import { Loaded } from '../kit/Loaded'
import { ConfirmQueue } from './ConfirmQueue'
import { EnterPaper } from './EnterPaper'
import { PapersDone } from './PapersDone'
import { useProgress } from './usePapers'

/** Two days before closing papers that wait are urgent. */
const soon = 48 * HOUR

type Work = 'enter' | 'confirm' | 'done'

/** Paper ballots of a vote: enter one, confirm what a colleague entered, and see where each is. */
export const Papers = ({ view }: { view: DecisionView }) => {
  const { me } = useStaff()
  const progress = useProgress(view.decisionId)
  return (
    <Loaded of={progress}>
      {({ progress: figures }) => (
        <div className="dk-stack">
          <Figures view={view} figures={figures} />
          {view.phase === 'open' && mayCall(me, enterPaper, view.community) ? (
            <Desk view={view} figures={figures} />
          ) : (
            <PapersDone decisionId={view.decisionId} />
          )}
        </div>
      )}
    </Loaded>
  )
}

const Desk = ({ view, figures }: { view: DecisionView; figures: PaperProgress }) => {
  const [work, setWork] = useState<Work>(figures.waiting > 0 ? 'confirm' : 'enter')
  return (
    <>
      <div>
        <Segmented
          aria-label="做什么"
          size="large"
          value={work}
          onChange={setWork}
          options={[
            { value: 'enter' as const, label: '录入' },
            { value: 'confirm' as const, label: `复核 ${figures.waiting}` },
            { value: 'done' as const, label: '查看' },
          ]}
        />
      </div>
      {work === 'enter' && <EnterPaper view={view} />}
      {work === 'confirm' && <ConfirmQueue view={view} />}
      {work === 'done' && <PapersDone decisionId={view.decisionId} />}
    </>
  )
}

const Figures = ({ view, figures }: { view: DecisionView; figures: PaperProgress }) => {
  const now = useNow()
  const urgent = view.phase === 'open' && figures.waiting > 0 && msOf(view.closesAt) - msOf(now) < soon
  return (
    <>
      <dl className="dk-slip-figures">
        <Figure name="已录入" n={figures.entered} />
        <Figure name="等人复核" n={figures.waiting} amber={figures.waiting > 0} />
        <Figure name="已成选票" n={figures.counted} />
        <Figure name="无效" n={figures.invalid} />
        <Figure name="矛盾未核实" n={figures.conflicts} unit="户" amber={figures.conflicts > 0} />
      </dl>
      {urgent && (
        <div className="dk-reach" role="status">
          还有 {figures.waiting} 张纸票没有复核，离截止还有 {sayLeft(now, view.closesAt)}。截止前没有复核的不能计入。
        </div>
      )}
      {figures.conflicts > 0 && (
        <div className="dk-reach">
          {figures.conflicts} 户有两张不一样的票，核实之前都不计入。
          <a href={hrefOf({ at: 'vote', id: view.decisionId, tab: 'conflicts' })}>去核实</a>
        </div>
      )}
    </>
  )
}

const Figure = ({ name, n, unit = '张', amber = false }: { name: string; n: number; unit?: string; amber?: boolean }) => (
  <div className={amber ? 'dk-slip-amber' : ''}>
    <dt>{name}</dt>
    <dd>
      {n} <small>{unit}</small>
    </dd>
  </div>
)
