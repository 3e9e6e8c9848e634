import { type Share, moreThanHalf, threeQuarters, twoThirds } from '../kernel/fraction'
import type { CodeItem, Matter } from './model'

/** Shares that a decision must reach: `participation` of the whole roll, `approval` of those who took part; each by people and by area. */
export interface Rule {
  readonly participation: Share
  readonly approval: Share
  /** The clause, as a notice cites it. */
  readonly basis: string
}

/** What the owners decide together: Civil Code art. 278, first paragraph, in its own words. */
export const codeItemNames: Record<CodeItem, string> = {
  1: '制定和修改业主大会议事规则',
  2: '制定和修改管理规约',
  3: '选举业主委员会或者更换业主委员会成员',
  4: '选聘和解聘物业服务企业或者其他管理人',
  5: '使用建筑物及其附属设施的维修资金',
  6: '筹集建筑物及其附属设施的维修资金',
  7: '改建、重建建筑物及其附属设施',
  8: '改变共有部分的用途或者利用共有部分从事经营活动',
  9: '有关共有和共同管理权利的其他重大事项',
}

const numerals: Record<CodeItem, string> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '七', 8: '八', 9: '九' }

/** Items that need three quarters (art. 278, second paragraph); adding a lift is item 7. */
const weighty: ReadonlySet<CodeItem> = new Set<CodeItem>([6, 7, 8])

const itemOf = (matter: Matter): CodeItem => (matter.kind === 'lift' ? 7 : matter.item)

/**
 * The rule for a matter (Civil Code art. 278, second paragraph): two thirds of all take part by people and by area;
 * of those, three quarters agree for items 6 to 8, more than half (strictly, 过半数) for the others. 以上 includes the figure (art. 1259).
 */
export const ruleFor = (matter: Matter): Rule => {
  const item = itemOf(matter)
  return {
    participation: twoThirds,
    approval: weighty.has(item) ? threeQuarters : moreThanHalf,
    basis: `《中华人民共和国民法典》第二百七十八条第一款第${numerals[item]}项、第二款`,
  }
}

/** The rule of a matter for owners, one plain sentence per step. */
export const explainRule = (matter: Matter): string[] => {
  const strict = weighty.has(itemOf(matter))
  return [
    '先看参与：参与表决的业主，人数和面积都要达到全体的三分之二以上（正好三分之二也算）。达不到就不能形成有效决定，不等于被否决。',
    strict
      ? '再看同意：在参与表决的业主里，同意的人数和面积都要达到四分之三以上（正好四分之三也算）。'
      : '再看同意：在参与表决的业主里，同意的人数和面积都要超过一半（正好一半不算）。',
    '弃权算参与，但不算同意。没有表决的，不算参与。',
    '人数这样算：一套房算一人；同一个人有几套房，只算一人，面积相加；几个人共有一套房，合起来算一人。',
    ...(matter.kind === 'lift' && matter.levelEntry ? ['这次是平层入户，还要全体业主每一户都单独同意，少一户也不行。'] : []),
    ...(matter.kind === 'lift' && matter.occupiedFlats.length > 0
      ? ['方案占用了个别业主自家的部分，还要这些业主单独同意，多数票不能代替。']
      : []),
    `依据：${ruleFor(matter).basis}（${codeItemNames[itemOf(matter)]}）。`,
  ]
}
