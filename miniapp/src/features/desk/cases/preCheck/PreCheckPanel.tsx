import { Button } from 'antd'
import { useState } from 'react'
import { type Answer, answerNames, PreCheck, Question, questionTexts } from '@shared/retrofit/preCheck'
import { recordPreCheck } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { call } from '@/api'
import { Badge, type Tone } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { sayStamp } from '../../kit/words'
import { useRecord } from '../useCase'
import { Outcome } from './Outcome'
import { PreCheckForm } from './PreCheckForm'

/** Whether the building may have a lift added (Xinwu rules 二): the answers with what they rest on, and what they come to. */
export const PreCheckPanel = ({ head, file: { preCheck } }: { head: CaseView; file: CaseFileView }) => {
  const [writing, setWriting] = useState(false)
  const act = useRecord(
    (check: PreCheck) => call(recordPreCheck, { params: { caseId: head.caseId }, body: check }),
    () => setWriting(false),
  )
  const may = mayWrite('preCheck', head)
  const shown = writing || (preCheck === null && may)
  return (
    <Panel
      title="资格初筛"
      remark={preCheck ? sayStamp(preCheck.at) : '加装前先看这幢楼能不能装'}
      actions={!shown && may && <Button onClick={() => setWriting(true)}>重新填</Button>}
    >
      {shown ? (
        <PreCheckForm found={preCheck && PreCheck.parse(preCheck)} saving={act.isPending} onSave={(check) => act.mutate(check)} />
      ) : preCheck === null ? (
        <p className="dk-quiet">社区还没有做初筛。</p>
      ) : (
        <Answers check={preCheck} />
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}

const tones: Record<Answer, Tone> = { yes: 'teal', no: 'red', unknown: 'amber' }

const Answers = ({ check }: { check: NonNullable<CaseFileView['preCheck']> }) => (
  <>
    <Outcome {...check} />
    <ul className="dk-checks">
      <li>
        <Badge tone={check.storeysAbove === null ? 'amber' : 'plain'}>
          {check.storeysAbove === null ? '层数没核实' : `地上 ${check.storeysAbove} 层`}
        </Badge>
        {check.storeysBelow > 0 && <span className="dk-quiet">地下 {check.storeysBelow} 层，不算层数</span>}
      </li>
      {Question.options.map((question) => (
        <li key={question}>
          <Badge tone={tones[check.answers[question].answer]}>{answerNames[check.answers[question].answer]}</Badge>
          <span>
            {questionTexts[question]} <span className="dk-quiet">（{check.answers[question].source}）</span>
          </span>
        </li>
      ))}
    </ul>
  </>
)
