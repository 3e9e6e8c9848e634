import { testNames } from '@shared/decision/explain'
import type { Count, Matter, Test } from '@shared/decision/model'
import { ruleFor } from '@shared/decision/rule'
import { area, formatArea } from '@shared/kernel/area'
import { type Share, least, reaches } from '@shared/kernel/fraction'
import type { MeterProps } from '@/ui/Meter'

type Unit = Test['unit']

const amount = (unit: Unit, value: number): string => (unit === 'people' ? String(value) : formatArea(area(value)))
const suffix: Record<Unit, string> = { people: '人', area: '㎡' }
const figure = (unit: Unit, value: number): string => `${amount(unit, value)} ${suffix[unit]}`
const shareWords = ({ over, under, inclusive }: Share): string => (inclusive ? `${over}/${under}` : `超过 ${over}/${under}`)

/** A test as its bar. The state in words comes from the exact test, never from the length of the bar. */
const meterOf = (test: Omit<Test, 'name'>, name: string, over: boolean): MeterProps => ({
  name,
  value: `${amount(test.unit, test.part)} / ${amount(test.unit, test.whole)} ${suffix[test.unit]}`,
  part: test.part,
  whole: test.whole,
  mark: { at: test.share.over / test.share.under, words: `需 ${figure(test.unit, test.least)}（${shareWords(test.share)}）` },
  state: test.passed ? '已达到' : `${over ? '未达到，差' : '还差'} ${figure(test.unit, test.least - test.part)}`,
  reached: test.passed,
})

/** The two bars of taking part, while a vote is open. */
export const participationMeters = (matter: Matter, roll: Count, participation: Count): MeterProps[] => {
  const share = ruleFor(matter).participation
  const bar = (unit: Unit, name: string): MeterProps => {
    const [part, whole]: [number, number] = [participation[unit], roll[unit]]
    return meterOf({ unit, part, whole, share, least: least(whole, share), passed: reaches(part, whole, share) }, name, false)
  }
  return [bar('people', '参与人数'), bar('area', '参与面积')]
}

/** The four bars of a result. */
export const resultMeters = (tests: readonly Test[]): MeterProps[] =>
  tests.map((test) => meterOf(test, test.name.startsWith('approval') ? `其中${testNames[test.name]}` : testNames[test.name], true))
