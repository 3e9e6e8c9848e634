import { useMutation } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { openCase } from '@shared/audit/contract'
import { CaseReason, caseReasonNames } from '@shared/audit/caseModel'
import type { DecisionId } from '@shared/decision/model'
import { call } from '@/api'
import { go } from '../app/useRoute'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'

/** Before anything is shown: why. The opening is in the log for good. */
export const OpenGate = ({ decisionId, again }: { decisionId: DecisionId; again: boolean }) => {
  const [reason, setReason] = useState<CaseReason | null>(null)
  const open = useMutation({
    mutationFn: (chosen: CaseReason) => call(openCase, { params: { decisionId }, body: { reason: chosen } }),
    onSuccess: ({ openingId }) => go({ at: 'case', id: decisionId, of: openingId }, 'replace'),
  })
  return (
    <Panel title={again ? '打开的时间已过，请重新说明理由' : '为什么要打开案卷？'} className="dk-case-gate">
      <p>案卷里有每一户的联系经过、选票、纸票照片和委托书。每次打开都会记入操作记录，写明是谁、什么时候、什么理由，不能删除。</p>
      <Radio.Group
        className="dk-case-reasons"
        aria-label="理由"
        value={reason}
        onChange={(e) => setReason(CaseReason.parse(e.target.value))}
        options={CaseReason.options.map((value) => ({ value, label: caseReasonNames[value] }))}
      />
      <Button type="primary" size="large" disabled={reason === null} loading={open.isPending} onClick={() => reason && open.mutate(reason)}>
        记录理由并打开
      </Button>
      {open.error !== null && <ProblemNote error={open.error} />}
    </Panel>
  )
}
