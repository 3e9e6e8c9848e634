import type { UseQueryResult } from '@tanstack/react-query'
import { Table } from 'antd'
import type { VoterId } from '@shared/decision/model'
import { type MessageRow, type MessageState, messageStateNames } from '@shared/outreach/model'
import { TemplateName, templateNames } from '@shared/outreach/templates'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'

/** The last message to each voter, in words: `表决开始：已送达微信`. */
export const statesByVoter = (messages: readonly MessageRow[]): Map<VoterId, string> => {
  const last = new Map<VoterId, MessageRow>()
  for (const m of messages) if (m.at > (last.get(m.voterId)?.at ?? '')) last.set(m.voterId, m)
  return new Map([...last].map(([voter, m]) => [voter, messageStateNames[m.state]]))
}

/** Columns of the table: what staff ask. States that come to the same for them stand together. */
const columns = {
  已送达微信: ['delivered'],
  未订阅: ['noCredit', 'refused'],
  没有绑定微信: ['notOnWechat'],
  没有送达: ['failed'],
  等待发送: ['waiting', 'sending'],
  不再需要: ['dropped'],
} as const satisfies Record<string, readonly MessageState[]>

interface Line {
  template: TemplateName
  counts: ReadonlyMap<string, number>
}

const linesOf = (messages: readonly MessageRow[]): Line[] =>
  TemplateName.options.flatMap((template) => {
    const own = messages.filter((m) => m.template === template)
    const countIn = (states: readonly MessageState[]) => own.filter((m) => states.includes(m.state)).length
    const counts = new Map(Object.entries(columns).map(([name, states]) => [name, countIn(states)]))
    return own.length === 0 ? [] : [{ template, counts }]
  })

/** What became of the messages, in sums. A message is a courtesy: who did not get one is on the list above. */
export const MessageSums = ({ of }: { of: UseQueryResult<MessageRow[]> }) => (
  <Panel title="微信通知" remark="没有送达的，请打电话、上门或张贴通知" className="dk-noprint">
    <Loaded of={of}>
      {(messages) =>
        messages.length === 0 ? (
          <p className="dk-quiet">还没有发过通知。表决开始、截止前一天、公布结果时会自动发给已绑定并同意接收的业主。</p>
        ) : (
          <Table
            rowKey="template"
            size="small"
            pagination={false}
            dataSource={linesOf(messages)}
            columns={[
              { title: '通知', render: (_, l) => <strong>{templateNames[l.template]}</strong> },
              ...Object.keys(columns).map((name) => ({
                title: name,
                align: 'right' as const,
                render: (_: unknown, l: Line) => <span className="dk-figures">{l.counts.get(name) || '—'}</span>,
              })),
            ]}
          />
        )
      }
    </Loaded>
  </Panel>
)
