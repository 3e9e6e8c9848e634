import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { type Day, sayFullDay } from '@shared/kernel/day'
import { announceWorks } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { call } from '@/api'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { FileLink } from '../fields/FileLink'
import { RecordDialog } from '../fields/RecordDialog'

interface Announced {
  reportNumber: string
  reportedOn: Day | null
  noticeNumber: string
  noticeOn: Day | null
  fileId: FileId | null
}
const empty: Announced = { reportNumber: '', reportedOn: null, noticeNumber: '', noticeOn: null, fileId: null }

/** Before installing: the report to the market regulator and the notice of works. */
export const AnnouncementPanel = ({ head, file: { announcement } }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title="安装前报告和施工告知"
      remark="办好才能开工"
      actions={mayWrite('announcement', head) && <Button onClick={() => setOpen(true)}>{announcement ? '更正' : '登记'}</Button>}
    >
      {announcement === null ? (
        <p className="dk-quiet">还没有登记。</p>
      ) : (
        <Facts
          of={[
            ['安装前报告', `${announcement.reportNumber}，${sayFullDay(announcement.reportedOn)}`],
            ['施工告知', `${announcement.noticeNumber}，${sayFullDay(announcement.noticeOn)}`],
            ['材料', <FileLink key="f" file={announcement.file} />],
          ]}
        />
      )}
      {open && (
        <RecordDialog
          title="登记安装前报告和施工告知"
          ok="登记"
          start={announcement ? { ...announcement, fileId: announcement.file.fileId } : empty}
          schema={announceWorks.body}
          send={(body) => call(announceWorks, { params: { caseId: head.caseId }, body })}
          onDone={() => setOpen(false)}
        >
          <div className="dk-fields">
            <Form.Item name="reportNumber" label="安装前报告编号">
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="reportedOn" label="报告日期">
              <DayField />
            </Form.Item>
          </div>
          <div className="dk-fields">
            <Form.Item name="noticeNumber" label="施工告知编号">
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="noticeOn" label="告知日期">
              <DayField />
            </Form.Item>
          </div>
          <Form.Item name="fileId" label="告知书扫描件">
            <FileField place={head.estate} label="选择文件" />
          </Form.Item>
        </RecordDialog>
      )}
    </Panel>
  )
}
