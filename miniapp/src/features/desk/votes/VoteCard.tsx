import { outcomeNames, type DecisionCard } from '@shared/decision/model'
import { DAY, msOf, sayLeft, sayMoment, type Instant } from '@shared/kernel/instant'
import { hrefOf } from '../app/useRoute'
import { Badge, PhaseBadge } from '../kit/Badge'
import { ParticipationMeters } from '../kit/ParticipationMeters'
import { participationShort } from '../kit/shortfall'
import { sayArea } from '../kit/words'

/** With less than this left, a vote is shown as pressing. */
export const hurry = 2 * DAY

/** Address of a vote. A draft leads on to where it is written, for those who may. */
export const hrefOfVote = ({ decisionId }: Pick<DecisionCard, 'decisionId'>): string => hrefOf({ at: 'vote', id: decisionId, tab: 'main' })

/** A running vote on the first screen: how long it still runs, and what is missing until it can decide anything. */
export const OpenVoteCard = ({ card, now }: { card: DecisionCard; now: Instant }) => {
  const { roll, participation } = card
  const short = roll && participation && participationShort(roll, participation)
  const reached = short !== null && short.people === 0 && short.area === 0
  const closing = msOf(card.closesAt) - msOf(now) < hurry
  return (
    <a className={closing && !reached ? 'dk-panel dk-vote-card dk-vote-card-hot' : 'dk-panel dk-vote-card'} href={hrefOfVote(card)}>
      <span className="dk-row">
        <Badge tone={closing ? 'amber' : 'teal'}>还剩 {sayLeft(now, card.closesAt)}</Badge>
        <span className="dk-quiet dk-push">{sayMoment(card.closesAt)} 截止</span>
      </span>
      <strong className="dk-vote-card-title">{card.title}</strong>
      <span className="dk-quiet">{card.scopeLabel}</span>
      {roll && participation && <ParticipationMeters roll={roll} participation={participation} />}
      {short && <p className="dk-vote-card-word">{reached ? '参与已达到法定比例。' : `参与还差 ${sayShort(short)}。`}</p>}
    </a>
  )
}

const sayShort = (short: ReturnType<typeof participationShort>): string =>
  [short.people > 0 ? `${short.people} 人` : '', short.area > 0 ? `${sayArea(short.area)} ㎡` : ''].filter((s) => s !== '').join('、')

/** One line for a vote that needs a look but no meters. */
export const VoteLine = ({ card }: { card: DecisionCard }) => (
  <a className="dk-line" href={hrefOfVote(card)}>
    <span>
      <strong>{card.title}</strong>
      <span className="dk-quiet dk-block">
        {card.scopeLabel} · {lineWord(card)}
      </span>
    </span>
    <span className="dk-push">
      {card.outcome ? (
        <Badge tone={card.outcome === 'passed' ? 'teal' : 'amber'}>{outcomeNames[card.outcome]}</Badge>
      ) : (
        <PhaseBadge phase={card.phase} />
      )}
    </span>
  </a>
)

const lineWord = (card: DecisionCard): string => {
  switch (card.phase) {
    case 'draft':
      return '还没有发布'
    case 'upcoming':
      return `${sayMoment(card.opensAt)} 开始`
    case 'closed':
    case 'counting':
      return `${sayMoment(card.closesAt)} 截止`
    default:
      return sayMoment(card.closesAt)
  }
}
