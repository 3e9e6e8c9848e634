import { Empty, Table, type TableColumnsType } from 'antd'
import type { AuditEntry } from '@shared/audit/model'
import { sayDigest } from '@shared/kernel/digest'
import { Facts } from '../kit/Facts'
import { sayStamp } from '../kit/words'
import { factsOfEvent, sentenceOfEvent } from './events'
import { useActors } from './useActors'
import { voterIn } from './useRooms'
import { whenceOf } from './whence'

interface EntriesProps {
  entries: readonly AuditEntry[]
  rooms: ReadonlyMap<string, string>
}

/** Entries in order: when, who, which room, what, by which way. */
export const Entries = ({ entries, rooms }: EntriesProps) => {
  const nameOf = useActors()
  const roomOf = (e: AuditEntry): string => rooms.get(voterIn(e.facts) ?? '') ?? ''
  const whoOf = (e: AuditEntry): string => (whenceOf(e).by === 'owner' ? '业主' : nameOf(e.actor))
  const columns: TableColumnsType<AuditEntry> = [
    { title: '序号', width: 64, dataIndex: 'sequence' },
    { title: '时间', width: 150, render: (_, e) => <span className="dk-figures">{sayStamp(e.at)}</span> },
    { title: '谁', width: 170, render: (_, e) => whoOf(e) },
    ...(rooms.size > 0 ? [{ title: '哪一户', width: 120, render: (_: unknown, e: AuditEntry) => roomOf(e) || '—' }] : []),
    { title: '做了什么', render: (_, e) => sentenceOfEvent(e) },
    { title: '从哪里', width: 140, render: (_, e) => <span className="dk-quiet">{whenceOf(e).way}</span> },
    { title: '校验', width: 100, render: (_, e) => <code className="dk-digest">{sayDigest(e.hash)}</code> },
  ]
  return (
    <Table
      rowKey="eventId"
      size="middle"
      columns={columns}
      dataSource={[...entries]}
      pagination={false}
      scroll={{ x: 860 }}
      expandable={{
        columnTitle: <span className="dk-hear">详情</span>,
        expandRowByClick: true,
        expandedRowRender: (e) => (
          <Facts
            of={[
              ...factsOfEvent(e),
              [
                '本条校验值',
                <code className="dk-digest" key="hash">
                  {e.hash}
                </code>,
              ],
            ]}
          />
        ),
      }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的记录。" /> }}
    />
  )
}
