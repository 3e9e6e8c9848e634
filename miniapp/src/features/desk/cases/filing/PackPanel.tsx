import { Button } from 'antd'
import { useState } from 'react'
import { sayDigest } from '@shared/kernel/digest'
import { BroughtDocument, packNames } from '@shared/retrofit/filing'
import type { CaseFileView, PackLine } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { PackDialog } from './PackDialog'

/** The application pack: what comes out of the case by itself, and what is brought. */
export const PackPanel = ({ head, file: { pack } }: { head: CaseView; file: CaseFileView }) => {
  const [filling, setFilling] = useState<BroughtDocument | null>(null)
  const there = pack.filter(({ digest }) => digest !== null).length
  const open = mayWrite('pack', head)
  return (
    <Panel title="申请材料" remark={pack.length > 0 && `${there} / ${pack.length} 份已齐`}>
      {pack.length === 0 ? (
        <p className="dk-quiet">签好协议以后，这里列出申请要交的全部材料。</p>
      ) : (
        pack.map((line) => (
          <div key={line.document} className="dk-line">
            <span>
              <strong>{packNames[line.document]}</strong>
              <span className="dk-quiet dk-block">
                {line.source === 'case' ? '系统里已有的会自动放进来' : '需要上传'}
                {line.digest !== null && ` · 指纹 ${sayDigest(line.digest)}`}
              </span>
              {line.files.map((one) => (
                <span key={one.fileId} className="dk-block">
                  <FileLink file={one} />
                </span>
              ))}
            </span>
            <span className="dk-push dk-row">
              <Badge tone={line.digest === null ? 'amber' : 'teal'}>{line.digest === null ? '缺' : '有'}</Badge>
              <Fill line={line} shown={open} onFill={setFilling} />
            </span>
          </div>
        ))
      )}
      {filling && <PackDialog head={head} document={filling} onDone={() => setFilling(null)} />}
    </Panel>
  )
}

const Fill = ({ line, shown, onFill }: { line: PackLine; shown: boolean; onFill: (document: BroughtDocument) => void }) => {
  const document = BroughtDocument.safeParse(line.document).data
  if (!shown || document === undefined) return null
  return <Button onClick={() => onFill(document)}>{line.digest === null ? '上传' : '换一份'}</Button>
}
