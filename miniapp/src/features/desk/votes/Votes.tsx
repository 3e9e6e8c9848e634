import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Empty, Input, Segmented, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { create } from '@shared/decision/contract'
import { outcomeNames, phaseNames, type DecisionCard, type Phase } from '@shared/decision/model'
import { sayLeft, type Instant } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { hrefOf } from '../app/useRoute'
import { useVotes } from '../data/useLists'
import { PhaseBadge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { MiniMeters } from './MiniMeters'
import { hrefOfVote } from './VoteCard'

const shownPhases: readonly Phase[] = ['open', 'upcoming', 'draft', 'counting', 'closed', 'withdrawn']

/** Every vote of the workplace, to be filtered by how it stands and by words. */
export function Votes() {
  const { me, workplace } = useStaff()
  const votes = useVotes(workplace.place)
  return (
    <>
      <PageHead
        title="表决"
        sub={`${workplace.name}和它下面的全部表决，新的在前。`}
        actions={
          mayCall(me, create, workplace.place) && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              href={hrefOf({ at: 'compose', id: null, draft: null, replaces: null })}
            >
              发起表决
            </Button>
          )
        }
      />
      <Loaded of={votes}>
        {(data) => (
          <VoteTable
            cards={data.pages.flatMap((p) => p.items)}
            more={votes.hasNextPage ? () => void votes.fetchNextPage() : null}
            loading={votes.isFetchingNextPage}
          />
        )}
      </Loaded>
    </>
  )
}

const VoteTable = ({ cards, more, loading }: { cards: DecisionCard[]; more: (() => void) | null; loading: boolean }) => {
  const now = useNow()
  const [phase, setPhase] = useState<Phase | 'all'>('all')
  const [words, setWords] = useState('')
  const shown = cards.filter((c) => (phase === 'all' || c.phase === phase) && `${c.title} ${c.scopeLabel}`.includes(words.trim()))
  const numberOf = (p: Phase) => cards.filter((c) => c.phase === p).length
  return (
    <Panel>
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="按进展筛选"
          value={phase}
          onChange={setPhase}
          options={[
            { value: 'all' as const, label: `全部 ${cards.length}` },
            ...shownPhases.filter((p) => numberOf(p) > 0).map((p) => ({ value: p, label: `${phaseNames[p]} ${numberOf(p)}` })),
          ]}
        />
        <Input
          prefix={<SearchOutlined aria-hidden />}
          className="dk-push dk-search"
          allowClear
          placeholder="按标题或楼栋找"
          aria-label="按标题或楼栋找"
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
      </div>
      <Table
        rowKey="decisionId"
        columns={columnsAt(now)}
        dataSource={shown}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={cards.length === 0 ? '还没有表决。先在“业主名册”里导入名册，再发起表决。' : '没有符合条件的表决。'}
            />
          ),
        }}
      />
      {more && (
        <div className="dk-more">
          <Button loading={loading} onClick={more}>
            再看更早的
          </Button>
        </div>
      )}
    </Panel>
  )
}

const columnsAt = (now: Instant): TableColumnsType<DecisionCard> => [
  {
    title: '表决',
    render: (_, card) => (
      <a className="dk-title-link" href={hrefOfVote(card)}>
        <strong>{card.title}</strong>
        <span className="dk-quiet dk-block">{card.scopeLabel}</span>
      </a>
    ),
  },
  { title: '进展', width: 110, render: (_, card) => <PhaseBadge phase={card.phase} /> },
  {
    title: '参与',
    width: 220,
    render: (_, card) =>
      card.roll && card.participation ? (
        <MiniMeters roll={card.roll} participation={card.participation} />
      ) : (
        <span className="dk-quiet">—</span>
      ),
  },
  {
    title: '开始 — 截止',
    width: 190,
    render: (_, card) => (
      <span className="dk-figures">
        {sayStamp(card.opensAt)}
        <br />
        {sayStamp(card.closesAt)}
      </span>
    ),
  },
  { title: '结果', width: 170, render: (_, card) => wordOf(card, now) },
]

const wordOf = (card: DecisionCard, now: Instant): string => {
  if (card.outcome) return outcomeNames[card.outcome]
  if (card.phase === 'open') return `还剩 ${sayLeft(now, card.closesAt)}`
  if (card.phase === 'upcoming') return `${sayLeft(now, card.opensAt)}后开始`
  return '—'
}
