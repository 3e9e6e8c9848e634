import { Alert, Button, Empty, Table, type TableColumnsType } from 'antd'
import { useInfiniteQuery } from '@tanstack/react-query'
import { readLog } from '@shared/audit/contract'
import type { AuditEntry } from '@shared/audit/model'
import type { PlaceId } from '@shared/kernel/place'
import { sayDigest } from '@shared/kernel/digest'
import { ApiError, call } from '@/api'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { byOwner, factsOfEvent, sentenceOfEvent } from './events'
import { useActorNames } from './useActorNames'

const nothing = { items: [], cursor: null, intact: true }

/** The log of one subject: what happened, who did it, and whether the chain of hashes holds. */
export const LogOf = ({ place, subject }: { place: PlaceId; subject: string }) => {
  const log = useInfiniteQuery({
    queryKey: [readLog.id, subject],
    queryFn: ({ pageParam }) =>
      call(readLog, { query: { place, subject, limit: 50, cursor: pageParam || undefined } }).catch((error: unknown) => {
        // A subject nothing has happened to yet has no log.
        if (error instanceof ApiError && error.code === 'NOT_FOUND') return nothing
        throw error
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  })
  return (
    <Panel>
      <Loaded of={log}>
        {(data) => (
          <>
            {data.pages[0] !== nothing && <Chain intact={data.pages.every((p) => p.intact)} whole={!log.hasNextPage} />}
            <Entries entries={data.pages.flatMap((p) => p.items)} />
            {log.hasNextPage && (
              <div className="dk-more">
                <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                  再看后面的
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const Chain = ({ intact, whole }: { intact: boolean; whole: boolean }) =>
  intact ? (
    <Alert
      className="dk-stale"
      type="success"
      showIcon
      message={whole ? '记录完整：每一条都接在上一条后面，没有改动、缺失或调换。' : '已显示的记录完整。后面还有，点“再看后面的”继续核对。'}
    />
  ) : (
    <Alert
      className="dk-stale"
      type="error"
      showIcon
      role="alert"
      message="记录对不上：有的条目被改动、缺失或调换过。请保留现场，马上联系管理员和审计员。"
    />
  )

const Entries = ({ entries }: { entries: AuditEntry[] }) => {
  const nameOf = useActorNames()
  const columns: TableColumnsType<AuditEntry> = [
    { title: '序号', width: 70, dataIndex: 'sequence' },
    { title: '时间', width: 150, render: (_, e) => <span className="dk-figures">{sayStamp(e.at)}</span> },
    { title: '谁', width: 150, render: (_, e) => `${byOwner(e) ? '业主 ' : ''}${nameOf(e.actor)}` },
    { title: '做了什么', render: (_, e) => sentenceOfEvent(e) },
    { title: '校验', width: 110, render: (_, e) => <code className="dk-digest">{sayDigest(e.hash)}</code> },
  ]
  return (
    <Table
      rowKey="eventId"
      size="middle"
      columns={columns}
      dataSource={entries}
      pagination={false}
      scroll={{ x: 680 }}
      expandable={{
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
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有记录。" /> }}
    />
  )
}
