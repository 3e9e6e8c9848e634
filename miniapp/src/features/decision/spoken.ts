import { nextStep, specialNames, specialSentence, testNames, testSentence, verdictSentence } from '@shared/decision/explain'
import {
  type Ballot,
  type Choice,
  type DecisionView,
  type MyVote,
  type Phase,
  type Result,
  type Tally,
  choiceNames,
} from '@shared/decision/model'
import { explainRule } from '@shared/decision/rule'
import { formatArea } from '@shared/kernel/area'
import { sayMoment } from '@shared/kernel/instant'
import { askWords } from './asks'
import { ballotWords } from './ballotWords'
import { firstSentence, scopeWords } from './sentences'

/*
 * What 朗读 reads of each page, sentence by sentence: the same words that stand there, in the order in which they matter.
 * Numbers and dates are written out later, piece by piece (`shared/kernel/aloud.ts`).
 */

/** Taking part in words, where the page has bars. */
const participationWords = ({ roll, participation }: Pick<DecisionView, 'roll' | 'participation'>): string[] =>
  roll === null || participation === null
    ? []
    : [
        `一共 ${roll.people} 人、${formatArea(roll.area)} ㎡，已经有 ${participation.people} 人、${formatArea(participation.area)} ㎡ 参与。`,
        '谁选了什么，截止后才公布。',
      ]

/** A vote: what it is about, what to do by when, the scheme, who took part, the rule. */
export const spokenVote = (view: DecisionView, phase: Phase): string[] => [
  `${view.title}。`,
  `${scopeWords(view)}的业主表决，${view.convenor}发起。`,
  firstSentence(phase, view, view.mine),
  ...(view.withdrawn === null ? [] : [`撤回原因：${view.withdrawn.reason}`]),
  '方案是这样的：',
  view.scheme.text,
  ...(view.scheme.drawings.length === 0 ? [] : [`另外有 ${view.scheme.drawings.length} 份图纸和文件，请在屏幕上看。`]),
  ...participationWords(view),
  '怎样才算通过？',
  ...explainRule(view.matter),
  ...(view.contact === null ? [] : [`有不明白的，打电话问${view.contact.name}，${view.contact.phone}。`]),
]

/** A ballot before it is signed, with what is asked beside it. */
export const spokenBallot = (view: Pick<DecisionView, 'title'>, vote: MyVote, choice: Choice): string[] => [
  `${view.title}。您选的是：${choiceNames[choice]}。`,
  ...ballotWords(vote, choice),
  ...vote.asks.flatMap((ask) => [`${askWords[ask].title}，您是否单独同意？`, askWords[ask].words]),
  `都看清楚了，就在方框里签上您的名字，再点“确认${choiceNames[choice]}”。不想交，就点“再想想”。`,
]

/** A receipt: the code, and what was chosen when. */
export const spokenReceipt = (view: Pick<DecisionView, 'title'>, ballot: Ballot, receipt: string): string[] => [
  '您的一票已收到。',
  `${view.title}。`,
  `您选的是${choiceNames[ballot.choice]}，按 1 人、${formatArea(ballot.area)} ㎡ 计算，${sayMoment(ballot.castAt)} 投出。`,
  `回执号是 ${receipt}。再说一遍，${receipt}。`,
  '请记下来。凭它随时可以查这一票在不在，别人拿到它也看不出您选了什么。',
]

const tallyWords = (tally: Tally): string =>
  (['agree', 'disagree', 'abstain'] as const)
    .map((choice) => `${choiceNames[choice]} ${tally[choice].people} 人、${formatArea(tally[choice].area)} ㎡`)
    .join('；')

/** A result: what came out, why, what now. */
const outcomeWords = (result: Pick<Result, 'outcome' | 'tests' | 'special' | 'tally'>): string[] => [
  verdictSentence(result),
  ...result.tests.map((test) => `${testNames[test.name]}：${testSentence(test)}。`),
  ...result.special.map((special) => `${specialNames[special.ask]}：${specialSentence(special)}。`),
  `${tallyWords(result.tally)}。`,
]

/** A result for owners, the own ballots included. */
export const spokenResult = (view: DecisionView, result: Result): string[] => [
  `${view.title}，${sayMoment(result.closedAt)} 截止。`,
  ...outcomeWords(result),
  nextStep(result.outcome, view.matter.kind),
  ...view.mine.map((vote) =>
    vote.current === null
      ? `您家 ${vote.rooms.join('、')} 室这次没有参与表决。`
      : `您家 ${vote.rooms.join('、')} 室选的是${choiceNames[vote.current.choice]}。`,
  ),
]

/** The public notice of a result. */
export const spokenBulletin = (
  notice: Pick<Result, 'outcome' | 'tests' | 'special' | 'tally'> &
    Pick<DecisionView, 'title' | 'convenor'> & { readonly scopeLabel: string },
): string[] => [`表决结果公告。${notice.title}。`, `表决范围是${notice.scopeLabel}，${notice.convenor}发起。`, ...outcomeWords(notice)]
