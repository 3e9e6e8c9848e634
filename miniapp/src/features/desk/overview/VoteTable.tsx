import { Table } from 'antd'
import type { VoteTile } from '@shared/audit/overview'
import { hrefOf } from '../app/useRoute'
import { heads, rowOf } from './rows'

/** The same numbers for whoever wants them in lines. */
export const VoteTable = ({ votes }: { votes: readonly VoteTile[] }) => (
  <Table
    rowKey="decisionId"
    size="middle"
    dataSource={[...votes]}
    pagination={votes.length > 50 ? { pageSize: 50 } : false}
    scroll={{ x: 1500 }}
    columns={heads.map((title, i) => ({
      title,
      ...(i === 0 && { fixed: 'left' as const, width: 200 }),
      ...(i >= 5 && { align: 'right' as const }),
      render: (_: unknown, vote: VoteTile) =>
        i === 0 ? <a href={hrefOf({ at: 'vote', id: vote.decisionId, tab: 'main' })}>{vote.title}</a> : (rowOf(vote)[i] ?? ''),
    }))}
  />
)
