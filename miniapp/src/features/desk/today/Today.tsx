import { Button, Empty } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { create, list } from '@shared/decision/contract'
import type { DecisionCard, Phase } from '@shared/decision/model'
import { chinaClock, DAY, msOf, type Instant } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { hrefOf } from '../app/useRoute'
import { useVotes } from '../data/useLists'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { OwedMeetings } from '../meetings/OwedMeetings'
import { OpenVoteCard, VoteLine } from '../votes/VoteCard'
import { CaseQueue } from './CaseQueue'
import { MissingRolls } from './MissingRolls'
import { OrderTasks } from './OrderTasks'
import { PaperTasks } from './PaperTasks'
import { ScienceToday } from './Science'

/** Results stay on the first screen for a week. */
const fresh = 7 * DAY

/** What needs a hand: lift cases whose turn it is, votes that run, drafts, votes about to open, new results, rolls that are missing. */
export function Today() {
  const { me, workplace } = useStaff()
  const now = useNow()
  const c = chinaClock(now)
  return (
    <>
      <PageHead
        title="今天"
        sub={`${c.month}月${c.day}日 ${c.weekday} · ${workplace.name}`}
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
      {mayCall(me, list, workplace.place) ? (
        <Votes now={now} />
      ) : (
        <div className="dk-stack">
          <OrderTasks />
          <CaseQueue />
          <ScienceToday now={now} />
        </div>
      )}
    </>
  )
}

const Votes = ({ now }: { now: Instant }) => {
  const { workplace } = useStaff()
  const votes = useVotes(workplace.place)
  return <Loaded of={votes}>{(data) => <Board cards={data.pages.flatMap((p) => p.items)} now={now} />}</Loaded>
}

const Board = ({ cards, now }: { cards: DecisionCard[]; now: Instant }) => {
  const { workplace } = useStaff()
  const inPhase = (...phases: Phase[]) => cards.filter((card) => phases.includes(card.phase))
  const open = inPhase('open').sort((a, b) => a.closesAt.localeCompare(b.closesAt))
  const drafts = inPhase('draft')
  const coming = inPhase('upcoming', 'counting').sort((a, b) => a.opensAt.localeCompare(b.opensAt))
  const out = inPhase('closed').filter((card) => msOf(now) - msOf(card.closesAt) < fresh)
  return (
    <div className="dk-today">
      <div>
        <h2 className="dk-section">正在表决 {open.length > 0 && <span className="dk-quiet">{open.length} 件，先截止的在前</span>}</h2>
        {open.length === 0 ? (
          <Panel>
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有正在进行的表决。" />
          </Panel>
        ) : (
          <div className="dk-cards">
            {open.map((card) => (
              <OpenVoteCard key={card.decisionId} card={card} now={now} />
            ))}
          </div>
        )}
      </div>
      <div className="dk-stack">
        <OrderTasks />
        <CaseQueue />
        <ScienceToday now={now} />
        <PaperTasks place={workplace.place} now={now} />
        {drafts.length > 0 && <Lines title="草稿" cards={drafts} />}
        {coming.length > 0 && <Lines title="即将开始与计票中" cards={coming} />}
        <OwedMeetings cards={cards} />
        <Lines title="刚出结果" cards={out} none="这一周没有新的结果。" />
        <MissingRolls place={workplace.place} />
      </div>
    </div>
  )
}

const Lines = ({ title, cards, none }: { title: string; cards: DecisionCard[]; none?: string }) => (
  <Panel title={title} remark={cards.length > 0 ? `${cards.length} 件` : undefined}>
    {cards.length === 0 ? <p className="dk-quiet">{none}</p> : cards.map((card) => <VoteLine key={card.decisionId} card={card} />)}
  </Panel>
)
