import { DownloadOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { exportLog, openCase } from '@shared/audit/contract'
import type { AuditEntry } from '@shared/audit/model'
import type { PlaceId } from '@shared/kernel/place'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { CopyText } from '../kit/CopyText'
import { Facts } from '../kit/Facts'
import { ProblemNote } from '../kit/Problem'
import { readSubject } from './subject'
import { type TakenLog, takeLog } from './takeLog'

interface ToolsProps {
  place: PlaceId
  subject: string
  /** Reads the whole log anew, so that the copy reaches to the moment it is taken. */
  again: () => Promise<readonly AuditEntry[]>
}

/** What can be done with a whole log: the file of its vote, a copy for a court, paper. */
export const LogTools = ({ place, subject, again }: ToolsProps) => {
  const { me } = useStaff()
  const [taken, setTaken] = useState<TakenLog | null>(null)
  const take = useMutation({ mutationFn: () => takeLog(place, subject, again), onSuccess: setTaken })
  const of = readSubject(subject)
  return (
    <div className="dk-row dk-wrap dk-tools dk-noprint">
      {of?.kind === 'decision' && mayCall(me, openCase, place) && (
        <Button icon={<FolderOpenOutlined aria-hidden />} href={hrefOf({ at: 'case', id: of.id, of: null })}>
          打开案卷
        </Button>
      )}
      {mayCall(me, exportLog, place) && (
        <Button icon={<DownloadOutlined aria-hidden />} loading={take.isPending} onClick={() => take.mutate()}>
          导出留证文件
        </Button>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        打印
      </Button>
      {take.error !== null && <ProblemNote error={take.error} />}
      {taken !== null && <Taken of={taken} onDone={() => setTaken(null)} />}
    </div>
  )
}

const Taken = ({ of: { number, count, digest }, onDone }: { of: TakenLog; onDone: () => void }) => (
  <Modal open title="留证文件已保存" onCancel={onDone} footer={<Button onClick={onDone}>关闭</Button>}>
    <p>请把下面的文件校验值抄在移送单上。以后谁要核对，对文件再算一次 SHA-256，一样就说明文件没有变过。</p>
    <Facts
      of={[
        ['编号', number],
        ['条数', `${count} 条`],
        [
          '文件校验值',
          <span key="digest">
            <code className="dk-digest">{digest}</code> <CopyText text={digest} />
          </span>,
        ],
      ]}
    />
  </Modal>
)
