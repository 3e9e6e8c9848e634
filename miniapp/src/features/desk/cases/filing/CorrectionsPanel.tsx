import { Alert, Button } from 'antd'
import { useState } from 'react'
import { type PackDocument, packNames } from '@shared/retrofit/filing'
import type { CaseFileView, CorrectionView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { sayStamp } from '../../kit/words'
import { actsAs } from '../keeps'
import { CorrectionDialog } from './CorrectionDialog'
import { ExplainDialog } from './ExplainDialog'

/** The one-time notice of everything to be mended (一次性告知), and how far it is dealt with. */
export const CorrectionsPanel = ({ head, file }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState<'write' | PackDocument | null>(null)
  const { corrections } = file
  const writes = head.state === 'submitted' && actsAs(head, 'streetOfficer')
  if (corrections.length === 0 && !writes) return null
  return (
    <Panel
      title="一次性告知补正"
      remark="缺什么一次说全；没改动过的材料不能再要求补正"
      actions={writes && <Button onClick={() => setOpen('write')}>写补正通知</Button>}
    >
      {corrections.length === 0 && <p className="dk-quiet">材料齐全就直接受理；有缺的，在这里一次写清楚。</p>}
      {corrections.map((notice, n) => (
        <Notice key={notice.at} notice={notice} answers={n === 0 && mayWrite('explanation', head)} onExplain={setOpen} />
      ))}
      {corrections.length > 0 && writes && (
        <Alert className="dk-note" type="info" showIcon message="已经发过补正通知。再发只能写那以后改动过的材料，没改动的系统会拦下。" />
      )}
      {open === 'write' && <CorrectionDialog head={head} file={file} onDone={() => setOpen(null)} />}
      {open !== null && open !== 'write' && <ExplainDialog head={head} document={open} onDone={() => setOpen(null)} />}
    </Panel>
  )
}

interface NoticeProps {
  notice: CorrectionView
  answers: boolean
  onExplain: (document: PackDocument) => void
}

const Notice = ({ notice, answers, onExplain }: NoticeProps) => (
  <section className="dk-notice">
    <p className="dk-quiet">{sayStamp(notice.at)} 发出</p>
    {notice.items.map((item) => (
      <div key={`${item.document} ${item.missing}`} className="dk-line">
        <span>
          <strong>{packNames[item.document]}</strong>
          <span className="dk-block">{item.missing}</span>
          {item.explanation !== null && <span className="dk-quiet dk-block">申请人的说明：{item.explanation}</span>}
        </span>
        <span className="dk-push dk-row">
          <Badge tone={item.dealtWith ? 'teal' : 'amber'}>{item.dealtWith ? '已处理' : '没有处理'}</Badge>
          {answers && !item.dealtWith && <Button onClick={() => onExplain(item.document)}>说明理由</Button>}
        </span>
      </div>
    ))}
  </section>
)
