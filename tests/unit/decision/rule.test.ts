import { describe, expect, test } from '@jest/globals'
import type { CodeItem } from '@shared/decision/model'
import { type Matter } from '@shared/decision/model'
import { codeItemNames, explainRule, ruleFor } from '@shared/decision/rule'
import { flatAt, plainLift } from '../../support/arbitraries'

const general = (item: CodeItem): Matter => ({ kind: 'general', item })
const items: CodeItem[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const weighty: CodeItem[] = [6, 7, 8]

describe('ruleFor (Civil Code art. 278)', () => {
  test.each(items)('item %p: two thirds take part; items 6 to 8 need three quarters, the others strictly more than half', (item) => {
    const { participation, approval } = ruleFor(general(item))
    expect(participation).toEqual({ over: 2, under: 3, inclusive: true })
    expect(approval).toEqual(weighty.includes(item) ? { over: 3, under: 4, inclusive: true } : { over: 1, under: 2, inclusive: false })
  })

  test('a lift is item 7', () => {
    expect(ruleFor(plainLift)).toEqual(ruleFor(general(7)))
    expect(ruleFor(plainLift).basis).toBe('《中华人民共和国民法典》第二百七十八条第一款第七项、第二款')
  })

  test('the basis names the item', () => {
    expect(items.map((item) => ruleFor(general(item)).basis.slice(-8))).toEqual(
      ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((n) => `款第${n}项、第二款`),
    )
  })
})

describe('explainRule', () => {
  test('tells the two steps, abstention and the headcount, and where it stands in the law', () => {
    expect(explainRule(plainLift)).toEqual([
      '先看参与：参与表决的业主，人数和面积都要达到全体的三分之二以上（正好三分之二也算）。达不到就不能形成有效决定，不等于被否决。',
      '再看同意：在参与表决的业主里，同意的人数和面积都要达到四分之三以上（正好四分之三也算）。',
      '弃权算参与，但不算同意。没有表决的，不算参与。',
      '人数这样算：一套房算一人；同一个人有几套房，只算一人，面积相加；几个人共有一套房，合起来算一人。',
      '依据：《中华人民共和国民法典》第二百七十八条第一款第七项、第二款（改建、重建建筑物及其附属设施）。',
    ])
  })

  test('of a general matter says more than half, exactly half not included', () => {
    expect(explainRule(general(1))[1]).toBe('再看同意：在参与表决的业主里，同意的人数和面积都要超过一半（正好一半不算）。')
    expect(explainRule(general(1)).at(-1)).toContain(codeItemNames[1])
  })

  test('adds the special consents where the lift needs them', () => {
    const both: Matter = { kind: 'lift', levelEntry: true, occupiedFlats: [flatAt(0)] }
    expect(explainRule(both).slice(4, 6)).toEqual([
      '这次是平层入户，还要全体业主每一户都单独同意，少一户也不行。',
      '方案占用了个别业主自家的部分，还要这些业主单独同意，多数票不能代替。',
    ])
  })
})

test('every item of the article has its name', () => {
  expect(new Set(Object.values(codeItemNames)).size).toBe(9)
  expect(codeItemNames).toEqual({
    1: '制定和修改业主大会议事规则',
    2: '制定和修改管理规约',
    3: '选举业主委员会或者更换业主委员会成员',
    4: '选聘和解聘物业服务企业或者其他管理人',
    5: '使用建筑物及其附属设施的维修资金',
    6: '筹集建筑物及其附属设施的维修资金',
    7: '改建、重建建筑物及其附属设施',
    8: '改变共有部分的用途或者利用共有部分从事经营活动',
    9: '有关共有和共同管理权利的其他重大事项',
  })
})
