import { Form, Input } from 'antd'
import { reviewSubsidy } from '@shared/subsidy/contract'
import { type SubsidyView, ReviewStage, reviewStageNames } from '@shared/subsidy/model'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

const does: Record<ReviewStage, string> = {
  community: '通过后转到街道初审。',
  street: '通过后转到区住建局复审。',
  district: '通过后复审完成，按今天的日期列入对应年度的补贴计划，由谁承担也随之确定。这一步不能撤回。',
}

/** The office at whose desk it lies passes the application. */
export const PassDialog = ({ view, onDone }: { view: SubsidyView; onDone: () => void }) => {
  const acting = useActing()
  const stage = ReviewStage.safeParse(view.state).data
  if (!stage) return null
  return (
    <RecordDialog
      title={`${reviewStageNames[stage]}：通过`}
      ok="审核通过"
      width={520}
      start={{ remark: '' }}
      schema={reviewSubsidy.body}
      sentOf={({ remark }) => ({ turn: view.turn, stage, remark: remark.trim(), verdict: { is: 'pass' } })}
      send={(body) => acting(call(reviewSubsidy, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">{does[stage]}</p>
      <Form.Item name="remark" label="意见（可以不填）">
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
