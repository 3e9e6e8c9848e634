import { Button } from 'antd'
import { useState } from 'react'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { BuildersDialog } from './BuildersDialog'

/** Who takes part and pays (建设者), and the one to three who act for them. */
export const BuildersPanel = ({ head, file }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title="建设者"
      remark="参加并出资的业主"
      actions={
        mayWrite('builders', head) && (
          <Button onClick={() => setOpen(true)}>{head.builders.length === 0 ? '登记建设者' : '更新名单'}</Button>
        )
      }
    >
      {head.builders.length === 0 ? (
        <p className="dk-quiet">还没有登记。表决通过后，由社区把愿意出资的业主和他们推选的代表记在这里，附上签名的授权书。</p>
      ) : (
        <p className="dk-chips">
          {head.builders.map((builder) => (
            <Badge key={builder.label} tone={builder.rep ? 'teal' : 'plain'}>
              {builder.label}
              {builder.rep && ' · 代表'}
            </Badge>
          ))}
        </p>
      )}
      {file.buildersFile && (
        <p>
          <FileLink file={file.buildersFile} />
        </p>
      )}
      {file.offers.length > 0 && (
        <p className="dk-quiet">
          在手机上报名的：{file.offers.map(({ label, asRep }) => `${label}${asRep ? '（愿意当代表）' : ''}`).join('、')}
          。请核对后登记到名单里。
        </p>
      )}
      {open && <BuildersDialog head={head} file={file} onDone={() => setOpen(false)} />}
    </Panel>
  )
}
