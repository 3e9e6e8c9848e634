import { Button } from 'antd'
import { useState } from 'react'
import { sayFullDay } from '@shared/kernel/day'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { AcceptanceDialog } from './AcceptanceDialog'
import { InspectionDialog } from './InspectionDialog'

/** Completion acceptances and certificates of inspection. What failed must not be used. */
export const AcceptancePanel = ({ head, file: { acceptances, inspections } }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState<'acceptance' | 'inspection' | null>(null)
  return (
    <Panel
      title="竣工验收和监督检验"
      remark="不合格的电梯不能使用"
      actions={
        <span className="dk-row">
          {mayWrite('acceptance', head) && <Button onClick={() => setOpen('acceptance')}>登记验收</Button>}
          {mayWrite('inspection', head) && <Button onClick={() => setOpen('inspection')}>登记检验</Button>}
        </span>
      }
    >
      {acceptances.length + inspections.length === 0 && <p className="dk-quiet">还没有验收和检验的记录。</p>}
      {acceptances.map((one) => (
        <div key={one.at} className="dk-line">
          <span>
            <strong>竣工验收</strong> <Passed passed={one.passed} />
            <span className="dk-quiet dk-block">
              {sayFullDay(one.on)} · {one.parties.join('、')}
            </span>
            {one.remark !== '' && <span className="dk-block dk-text">{one.remark}</span>}
            <FileLink file={one.file} />
          </span>
        </div>
      ))}
      {inspections.map((one) => (
        <div key={one.at} className="dk-line">
          <span>
            <strong>监督检验 {one.number}</strong> <Passed passed={one.passed} />
            <span className="dk-quiet dk-block">
              {sayFullDay(one.on)}，有效期到 {sayFullDay(one.validUntil)}
            </span>
            <FileLink file={one.file} />
          </span>
        </div>
      ))}
      {open === 'acceptance' && <AcceptanceDialog head={head} onDone={() => setOpen(null)} />}
      {open === 'inspection' && <InspectionDialog head={head} onDone={() => setOpen(null)} />}
    </Panel>
  )
}

const Passed = ({ passed }: { passed: boolean }) => <Badge tone={passed ? 'teal' : 'red'}>{passed ? '合格' : '不合格，不能使用'}</Badge>
