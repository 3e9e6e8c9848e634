import { type VoteTile, stateOf, unitStateNames } from '@shared/audit/overview'
import { byDay, byWay, medianDay } from '@shared/audit/participation'
import { outcomeNames } from '@shared/decision/model'
import { sayStamp } from '../kit/words'
import { percentOf } from './say'

export const heads = [
  ...['表决', '范围', '进展', '开始', '截止', '人数', '已参与', '参与率（%）'],
  ...['手机', '纸质', '代理人', '一半人投票（第几天）', '待复核纸质票', '待核实矛盾票'],
]

/** A vote as one line of numbers; empty where there is none yet. */
export const rowOf = (vote: VoteTile): (string | number)[] => {
  const ways = byWay(vote.first)
  const median = medianDay(byDay([vote]))
  return [
    vote.title,
    vote.scope.map((s) => s.label).join('、'),
    vote.outcome ? outcomeNames[vote.outcome] : unitStateNames[stateOf(vote)],
    sayStamp(vote.opensAt),
    sayStamp(vote.closesAt),
    vote.roll?.people ?? '',
    vote.participation?.people ?? '',
    percentOf(vote) ?? '',
    ...[ways.phone, ways.paper, ways.proxy],
    median === null ? '' : median + 1,
    ...[vote.papers, vote.conflicts],
  ]
}
