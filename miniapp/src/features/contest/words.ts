import type { EntryView } from '@shared/contest/entry'
import { type Phase, phaseNames } from '@shared/contest/machine'
import { type Category, type ContestPlan, type WorkRule, workKindNames } from '@shared/contest/model'
import { type ContestCard, type ContestView, type Publicity } from '@shared/contest/view'
import { dayOf, sayDay } from '@shared/kernel/day'
import { plus, sayMoment } from '@shared/kernel/instant'
import type { Step } from '@/ui/Steps'
import type { TagTone } from '@/ui/Tag'

export const phaseTones: Record<Phase, TagTone> = {
  draft: 'quiet',
  soon: 'amber',
  registering: 'teal',
  working: 'teal',
  waiting: 'quiet',
  judging: 'quiet',
  scored: 'quiet',
  publicity: 'amber',
  awarded: 'teal',
  archived: 'quiet',
  cancelled: 'red',
}

/** The one sentence that a card says: what is on now, and until when. */
export const nowWords = ({
  phase,
  mode,
  opensAt,
  closesAt,
  worksUntil,
  heldAt,
}: Pick<ContestCard, 'phase' | 'mode' | 'opensAt' | 'closesAt' | 'worksUntil' | 'heldAt'>): string => {
  switch (phase) {
    case 'soon':
      return `${sayMoment(opensAt)} 开始报名`
    case 'registering':
      return `${sayMoment(closesAt)} 报名截止`
    case 'working':
      return worksUntil === null ? '可以交作品' : `${sayMoment(worksUntil)} 交作品截止`
    case 'waiting':
      return mode === 'onSite' && heldAt !== null ? `${sayMoment(heldAt)} 比赛` : '报名截止，等评委评分'
    case 'judging':
      return mode === 'onSite' && heldAt !== null ? `${sayMoment(heldAt)} 比赛，评委现场打分` : '评委正在看作品，看不到是谁的'
    case 'publicity':
      return '结果公示中，有不同意见可以提'
    default:
      return phaseNames[phase]
  }
}

export const agesWords = ({ ages: { from, to } }: Pick<Category, 'ages'>): string =>
  from !== null && to !== null ? `${from} 到 ${to} 岁` : from !== null ? `${from} 岁以上` : to !== null ? `${to} 岁以下` : '不限年龄'
export const categoryWords = (category: Category & { left: number | null }): string =>
  [
    agesWords(category),
    category.team === null ? '一个人参加' : `${category.team.least} 到 ${category.team.most} 人一队`,
    category.left === null ? '' : category.left === 0 ? '名额满了' : `还有 ${category.left} 个名额`,
  ]
    .filter(Boolean)
    .join(' · ')

export const workWords = ({ kinds, files, megabytes }: WorkRule): string =>
  `${kinds.map((kind) => workKindNames[kind]).join('、')}，最多 ${files} 个，每个不超过 ${megabytes} MB`

/** The last day on which the result can be objected to; it ends with the midnight after. */
export const lastDay = ({ until }: Publicity): string => sayDay(dayOf(plus(until, -1)))

/** How the jury's points become a rank, in words. */
export const ruleWords = ({
  mode,
  minScores,
  tieBreaks,
  criteria,
}: Pick<ContestPlan, 'mode' | 'minScores' | 'tieBreaks' | 'criteria'>): string[] =>
  [
    mode === 'works' ? '评委只看编号和作品，看不到是谁。' : '评委只看号码，看不到姓名；每一关的分加起来是总分。',
    '五位以上评委打分时，去掉一个最高分、一个最低分再平均。',
    minScores > 1 ? `至少 ${minScores} 位评委打了分才排名次。` : '',
    tieBreaks.length === 0
      ? '同分的名次并列。'
      : `同分时，${tieBreaks.map((one) => (one === 'lessTime' ? '用时少的在前' : `“${criteria[0]?.name ?? ''}”分高的在前`)).join('；再同，')}；还同分的名次并列。`,
  ].filter(Boolean)

const order: readonly Phase[] = ['soon', 'registering', 'working', 'waiting', 'judging', 'scored', 'publicity', 'awarded']

/** The way of the contest as a person follows it. */
export const contestSteps = (contest: ContestView): Step[] => {
  const { phase, mode, opensAt, closesAt, worksUntil, heldAt, publicity, publicityDays } = contest
  const at = phase === 'archived' ? order.length : order.indexOf(phase)
  const state = (first: Phase, last: Phase): Step['state'] =>
    at > order.indexOf(last) ? 'done' : at >= order.indexOf(first) ? 'now' : 'later'
  return [
    { name: '报名', words: `${sayMoment(opensAt)} 到 ${sayMoment(closesAt)}`, state: state('soon', 'registering') },
    ...(mode === 'works' && worksUntil !== null
      ? [{ name: '交作品', words: `${sayMoment(worksUntil)} 截止`, state: state('working', 'waiting') }]
      : heldAt !== null
        ? [{ name: '现场比赛', words: sayMoment(heldAt), state: state('working', 'waiting') }]
        : []),
    { name: '评委打分', state: state('judging', 'scored') },
    {
      name: '结果公示',
      words: publicity === null ? `公示 ${publicityDays} 个工作日，可以提异议` : `到 ${lastDay(publicity)}，可以提异议`,
      state: state('publicity', 'publicity'),
    },
    { name: '颁奖，发证书', state: at >= order.indexOf('awarded') ? 'done' : 'later' },
  ]
}

/** What an entry waits for, and whose turn it is. */
export const entrySentence = (entry: EntryView, works: boolean): string => {
  const { state, number, work, contestState, mendUntil, awardName, rank } = entry
  if (awardName !== null) return `恭喜！获得${awardName}`
  if (state === 'withdrawn') return '您已经退赛'
  if (state === 'refused') return '没有通过审核'
  if (state === 'sentBack') return `请修改后再交${mendUntil === null ? '' : `，${sayMoment(mendUntil)} 前`}`
  if (contestState === 'cancelled') return '比赛取消了'
  if (rank !== null) return `第 ${rank} 名，感谢参加`
  if (works && work === null) return '还没有交作品'
  if (state === 'eligible') return contestState === 'published' ? `审核通过，您的号码是 ${number ?? ''}` : `您的号码是 ${number ?? ''}`
  return '主办方正在审核'
}
export const entryTone = ({ state, awardName }: EntryView): TagTone =>
  awardName !== null || state === 'eligible' ? 'teal' : state === 'refused' ? 'red' : state === 'registered' ? 'quiet' : 'amber'
