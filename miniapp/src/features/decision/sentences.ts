import { type DecisionCard, type DecisionView, type MyVote, type Phase, choiceNames, outcomeNames } from '@shared/decision/model'
import type { Standing } from '@shared/contract/roles'
import { type Instant, sayMoment } from '@shared/kernel/instant'

interface Period {
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** Of a home whose ballot is missing: whose turn it is. */
export const waitsWords: Record<Standing, string> = {
  voter: '您还没有表决',
  coOwner: '您家还没有表决，由另一位共有人投',
  helper: '您在帮家人看，家里还没有表决',
}

/** The first sentence of a vote: what it is, what to do, by when. `mine` is null for whoever has no vote in it. */
export const firstSentence = (phase: Phase, { opensAt, closesAt }: Period, mine: readonly MyVote[] | null): string => {
  const by = sayMoment(closesAt)
  switch (phase) {
    case 'draft':
      return '这份表决还没有发布。'
    case 'upcoming':
      return `${sayMoment(opensAt)} 开始表决，${by} 截止。到时候再来。`
    case 'open': {
      if (mine === null || mine.length === 0) return `正在表决，${by} 截止。`
      const contested = mine.filter((vote) => vote.effect === 'contests')
      if (contested.length > 0)
        return `${contested.map((v) => v.rooms.join('、')).join('、')} 室有两张不一样的票，社区核实后才计入。${by} 截止。`
      const own = mine.filter((vote) => vote.standing === 'voter')
      const [looking] = mine.filter((vote) => vote.current === null)
      // Whoever only looks is asked for nothing: it is somebody else's turn.
      if (own.length === 0) return `${looking ? waitsWords[looking.standing] : '您家已经表决'}。${by} 截止。`
      const waiting = own.filter((vote) => vote.current === null)
      if (waiting.length === 0 && mine.some((vote) => vote.current?.channel === 'paper')) return `您家的纸质票已经计入。${by} 截止。`
      if (waiting.length === 0) return `您家已经表决。${by} 截止前可以改，以最后一次为准。`
      return waiting.length < own.length
        ? `还有 ${waiting.map((v) => v.rooms.join('、')).join('、')} 室没有表决，请在 ${by} 前选一项。`
        : `请在 ${by} 前选一项：同意、反对或弃权。`
    }
    case 'counting':
      return '表决已经截止，正在计票，一般几分钟内公布。'
    case 'closed':
      return '表决已经结束，结果已公布。'
    case 'withdrawn':
      return '这次表决已被撤回，投过的票不作数。'
  }
}

/** The line under the title of a card: who took part, and whether this home did. */
export const cardLine = (card: DecisionCard, phase: Phase): string => {
  const took = card.roll && card.participation ? `${card.roll.people} 人中已有 ${card.participation.people} 人参与` : ''
  switch (phase) {
    case 'open':
      return [took, card.waits !== null ? waitsWords[card.waits] : card.voted === null ? '' : '您家已表决'].filter(Boolean).join('，')
    case 'upcoming':
      return `${sayMoment(card.opensAt)} 开始`
    case 'counting':
      return '已截止，正在计票'
    case 'closed':
      return card.outcome === null ? '结果已公布' : outcomeNames[card.outcome]
    case 'withdrawn':
      return '已撤回，不作数'
    case 'draft':
      return '还没有发布'
  }
}

/** `同意，11月24日 周二 10:05`, or that there is no ballot yet. */
export const voteState = ({ current }: MyVote): string =>
  current === null ? '还没有表决' : `已选${choiceNames[current.choice]}，${sayMoment(current.castAt)}`

/** `3 幢 2 单元、3 单元`: whose owners decide. */
export const scopeWords = (view: Pick<DecisionView, 'scope'>): string => view.scope.map(({ label }) => label).join('、')
