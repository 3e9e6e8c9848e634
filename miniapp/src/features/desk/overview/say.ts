import { type UnitState, type VoteTile, unitStateNames } from '@shared/audit/overview'
import { outcomeNames } from '@shared/decision/model'
import { sayPeriod } from '../kit/words'

/** Whole percent of a roll from whom something counts; null before there is a roll. */
export const percentOf = ({ roll, participation }: Pick<VoteTile, 'roll' | 'participation'>): number | null =>
  roll && participation && roll.people > 0 ? Math.floor((participation.people * 100) / roll.people) : null

const took = (vote: VoteTile): string =>
  vote.roll && vote.participation ? `${vote.roll.people} 人中 ${vote.participation.people} 人已参与` : '名册还没有固定'

const waits = ({ papers, conflicts }: VoteTile): string =>
  [papers > 0 && `${papers} 张纸质票待复核`, conflicts > 0 && `${conflicts} 户矛盾票待核实`].filter((w) => w !== false).join('，')

/** How a unit stands, as one sentence for whoever points at it or hears it. */
export const sentenceOf = (label: string, state: UnitState, vote: VoteTile | null): string => {
  if (vote === null) return `${label}：没有表决。`
  const parts = [
    `${label}：${vote.outcome ? outcomeNames[vote.outcome] : unitStateNames[state]}`,
    vote.title,
    ...(state === 'preparing' || state === 'withdrawn' ? [] : [took(vote)]),
    ...(waits(vote) === '' ? [] : [waits(vote)]),
    ...(state === 'running' || state === 'conflict' ? [sayPeriod(vote.opensAt, vote.closesAt)] : []),
  ]
  return `${parts.join('。')}。`
}
