import { PrinterOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented, Table } from 'antd'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { logAttempt } from '@shared/outreach/contract'
import type { ContactRow, ContactShow } from '@shared/outreach/model'
import { needsContact, shownContacts } from '@shared/outreach/reach'
import { byRoom } from '@shared/outreach/say'
import { mayCall, useStaff } from '../app/staff'
import { takeOutContacts } from '../documents/takeOut'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { SaveButton } from '../kit/SaveButton'
import { AttemptDialog } from './AttemptDialog'
import { AttemptsOf } from './AttemptsOf'
import { contactColumns } from './contactColumns'
import { MessageSums, statesByVoter } from './MessageSums'
import { PaperList } from './PaperList'
import { useContacts, useMessages } from './useContacts'

/** Whom to ring and where to knock: who is silent, how often each was sought, and what was written down. */
export const Contacts = ({ view }: { view: DecisionView }) => {
  const list = useContacts(view.decisionId)
  return <Loaded of={list}>{(contacts) => <List view={view} contacts={contacts} />}</Loaded>
}

const List = ({ view, contacts }: { view: DecisionView; contacts: readonly ContactRow[] }) => {
  const { me } = useStaff()
  const messages = useMessages(view.decisionId)
  const [shown, setShown] = useState<ContactShow>(contacts.some(needsContact) ? 'under' : 'silent')
  const [open, setOpen] = useState<{ contact: ContactRow; as: 'log' | 'history' } | null>(null)
  const several = view.scope.length > 1
  const numberOf = (which: ContactShow) => contacts.filter(shownContacts[which]).length
  const rows = contacts.filter(shownContacts[shown]).sort(byRoom)
  const running = view.phase === 'upcoming' || view.phase === 'open' || view.phase === 'counting'
  const mayLog = running && mayCall(me, logAttempt, view.community)
  return (
    <div className="dk-stack">
      <Panel
        title="联系名单"
        remark="每位没有表决的业主，至少在不同的两天各联系一次"
        actions={
          <span className="dk-row dk-noprint">
            <Button icon={<PrinterOutlined aria-hidden />} disabled={rows.length === 0} onClick={() => window.print()}>
              打印名单
            </Button>
            <SaveButton label="导出" disabled={rows.length === 0} save={() => takeOutContacts(view.decisionId, shown)} />
          </span>
        }
      >
        <div className="dk-row dk-tools dk-noprint">
          <Segmented
            aria-label="显示哪些人"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'under' as const, label: `联系不足两次 ${numberOf('under')}` },
              { value: 'silent' as const, label: `未表决 ${numberOf('silent')}` },
              { value: 'all' as const, label: `全部 ${numberOf('all')}` },
            ]}
          />
          <span className="dk-quiet">只告知，不代签。姓名已隐去一部分。每次导出都有编号和水印，并写进操作记录。</span>
        </div>
        <Table
          className="dk-noprint"
          rowKey="voterId"
          size="small"
          columns={contactColumns({
            several,
            states: statesByVoter(messages.data ?? []),
            onLog: mayLog ? (contact) => setOpen({ contact, as: 'log' }) : null,
            onHistory: (contact) => setOpen({ contact, as: 'history' }),
          })}
          dataSource={rows}
          scroll={{ x: 940 }}
          pagination={rows.length > 30 ? { pageSize: 30, showSizeChanger: false, size: 'small' } : false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={nobody[shown]} /> }}
        />
        <PaperList view={view} rows={rows} several={several} />
      </Panel>
      <MessageSums of={messages} />
      {open?.as === 'log' && (
        <AttemptDialog view={view} contact={open.contact} several={several} corrects={null} onDone={() => setOpen(null)} />
      )}
      {open?.as === 'history' && (
        <AttemptsOf view={view} contact={open.contact} several={several} mayCorrect={mayLog} onDone={() => setOpen(null)} />
      )}
    </div>
  )
}

const nobody: Record<ContactShow, string> = {
  under: '没有要补联系的：还没表决的业主都在不同的两天联系过了。',
  silent: '全部业主都已表决。',
  all: '名册是空的。',
}
