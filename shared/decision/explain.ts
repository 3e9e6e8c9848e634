import { area, formatArea } from '../kernel/area'
import { type Matter, type Outcome, type SpecialAsk, type SpecialResult, type Test, outcomeNames } from './model'

export const testNames: Record<Test['name'], string> = {
  participationPeople: '参与人数',
  participationArea: '参与面积',
  approvalPeople: '同意人数',
  approvalArea: '同意面积',
}
export const specialNames: Record<SpecialAsk, string> = { levelEntry: '平层入户', occupiedPart: '占用自家部分' }

/** `8 人` or `687.54 ㎡`: the exact figure, since a rounded percentage may cross the mark. */
const figure = (unit: Test['unit'], amount: number): string => (unit === 'people' ? `${amount} 人` : `${formatArea(area(amount))} ㎡`)

/** `需 8 人，实际 8 人，达到`; of nobody, nothing can be reached. */
export const testSentence = (test: Test): string => {
  if (test.whole === 0) return test.name.startsWith('participation') ? '名册是空的，没有达到' : '没有人参与表决，没有达到'
  return `需 ${figure(test.unit, test.least)}，实际 ${figure(test.unit, test.part)}，${test.passed ? '达到' : '没有达到'}`
}

/** `需 12 户单独同意，实际 11 户，还差 1 户`. */
export const specialSentence = ({ needed, given, passed }: SpecialResult): string =>
  `需 ${needed} 户单独同意，实际 ${given} 户，${passed ? '已齐' : `还差 ${needed - given} 户`}`

interface Outcomes {
  readonly outcome: Outcome
  readonly tests: readonly Test[]
  readonly special: readonly SpecialResult[]
}

/** How much each failed test of one kind was short: `参与人数差 1 人、参与面积差 0.01 ㎡`. */
const shortfalls = (tests: readonly Test[], kind: 'participation' | 'approval'): string =>
  tests
    .filter((t) => !t.passed && t.name.startsWith(kind))
    .map((t) => `${testNames[t.name]}差 ${figure(t.unit, t.least - t.part)}`)
    .join('、')

/** One sentence that says what came out and why. */
export const verdictSentence = ({ outcome, tests, special }: Outcomes): string => {
  const name = outcomeNames[outcome]
  switch (outcome) {
    case 'passed':
      return `${name}：参与和同意的人数、面积都达到了法定比例${special.length > 0 ? '，需要单独同意的也都同意了' : ''}。`
    case 'notPassed':
      return `${name}：参与够了，但同意的不够，${shortfalls(tests, 'approval')}。`
    case 'noValidDecision':
      return tests.some((t) => t.name.startsWith('participation') && t.whole === 0)
        ? `${name}：名册是空的。`
        : `${name}：${shortfalls(tests, 'participation')}。这不等于被否决。`
    case 'specialConsentMissing':
      return `${name}：多数票已经达到，但${special
        .filter((s) => !s.passed)
        .map((s) => `“${specialNames[s.ask]}”还差 ${s.needed - s.given} 户单独同意`)
        .join('，')}，多数票不能代替。`
  }
}

const afterPassing: Record<Matter['kind'], string> = {
  lift: '下一步：确定实施主体，请有资质的单位做设计，然后在楼道口、小区出入口和公告栏公示，不少于 10 天。',
  general: '下一步：公布结果，按决定办理。这个决定对全体业主都有效。',
}

/** What happens now, in one sentence. No valid decision and a rejection lead to different things. */
export const nextStep = (outcome: Outcome, kind: Matter['kind']): string => {
  switch (outcome) {
    case 'passed':
      return afterPassing[kind]
    case 'notPassed':
      return '下一步：由街道、社区召开协调会，听取意见、修改方案；改好后可以重新发起表决。'
    case 'noValidDecision':
      return '下一步：由社区联系还没有表决的业主，召开协调会；之后可以重新发起表决。'
    case 'specialConsentMissing':
      return '下一步：由街道、社区与还没有单独同意的业主商量，也可以改方案；之后重新发起表决。'
  }
}
