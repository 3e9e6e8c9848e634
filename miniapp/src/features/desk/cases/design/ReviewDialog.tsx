import { DesignReview } from '@shared/retrofit/design'
import { reviewDesign } from '@shared/retrofit/fileContract'
import type { DesignView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'
import { Checklist } from './Checklist'

interface ReviewDialogProps {
  head: CaseView
  design: DesignView
  onDone: () => void
}

/** An office ticks what the design keeps to; it starts from what it ticked before, else from the designer's own answers. */
export const ReviewDialog = ({ head, design, onDone }: ReviewDialogProps) => {
  const own = design.reviews.find(({ as }) => head.as.includes(as))
  return (
    <RecordDialog
      width={820}
      title="逐项审核方案"
      ok="保存审核"
      start={{ checks: own?.checks ?? design.checks }}
      schema={DesignReview}
      sentOf={({ checks }) => ({ checks: { ...design.checks, ...checks } })}
      send={({ checks }) => call(reviewDesign, { params: { caseId: head.caseId }, body: { checks, version: design.version } })}
      onDone={onDone}
    >
      <p className="dk-quiet">选“不符合”的，设计单位要先改好才能公示；请在说明里写清楚要改什么。</p>
      <Checklist level={design.entry === 'level'} />
    </RecordDialog>
  )
}
