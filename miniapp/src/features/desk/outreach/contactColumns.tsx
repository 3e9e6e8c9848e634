import { Button, type TableColumnsType } from 'antd'
import type { VoterId } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'
import type { ContactRow } from '@shared/outreach/model'
import { needsContact } from '@shared/outreach/reach'
import { lastTry, roomsOf, triedWords } from '@shared/outreach/say'
import { Badge } from '../kit/Badge'
import { PhoneOf } from './PhoneOf'

interface Columns {
  several: boolean
  /** What became of the messages, by voter. */
  states: ReadonlyMap<VoterId, string>
  /** Null: nothing can be written down here. */
  onLog: ((contact: ContactRow) => void) | null
  onHistory: (contact: ContactRow) => void
}

/** One line for each voter: where, who, whether WeChat reaches them, how often they were sought, and what to do. */
export const contactColumns = ({ several, states, onLog, onHistory }: Columns): TableColumnsType<ContactRow> => [
  { title: '房号', width: several ? 150 : 80, render: (_, c) => <strong>{roomsOf(c, several)}</strong> },
  { title: '表决权人', width: 120, render: (_, c) => (c.names.length > 1 ? `${c.names.join('、')}（共有）` : c.names.join('')) },
  { title: '面积 ㎡', align: 'right', width: 84, render: (_, c) => <span className="dk-figures">{formatArea(c.area)}</span> },
  {
    title: '微信通知',
    width: 124,
    className: 'dk-col-gap',
    render: (_, c) => (c.onWechat ? (states.get(c.voterId) ?? '已绑定') : <span className="dk-quiet">没有绑定</span>),
  },
  {
    title: '联系',
    width: 96,
    render: (_, c) =>
      c.voted ? <Badge tone="teal">已表决</Badge> : <Badge tone={needsContact(c) ? 'amber' : 'plain'}>{triedWords(c)}</Badge>,
  },
  { title: '最近一次', render: (_, c) => <span className="dk-quiet">{lastTry(c)}</span> },
  {
    title: '办理',
    width: 226,
    render: (_, c) => (
      <span className="dk-row">
        {!c.voted && <PhoneOf contact={c} />}
        {onLog !== null && (
          <Button size="small" onClick={() => onLog(c)} aria-label={`${roomsOf(c, several)}：记一次联系`}>
            记一次
          </Button>
        )}
        <Button
          size="small"
          type="text"
          disabled={c.attempts === 0}
          onClick={() => onHistory(c)}
          aria-label={`${roomsOf(c, several)}：看记录`}
        >
          看记录
        </Button>
      </span>
    ),
  },
]
