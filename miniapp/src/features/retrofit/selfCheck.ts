import { type Answer, type Eligibility, type Question, eligibilityOf, leastStoreys } from '@shared/retrofit/preCheck'

/** What a resident is asked besides the storeys; whether the building was handed over and how many titles it has, the community knows. */
export const askedOfResidents = ['noLift', 'clearTitle', 'lawful', 'noExpropriation'] as const satisfies readonly Question[]
export type Asked = (typeof askedOfResidents)[number] | 'storeys'

export type Said = Readonly<Partial<Record<Asked, Answer>>>

export const selfQuestions: Record<Asked, string> = {
  storeys: '楼有 4 层或更高吗？（地下室不算）',
  noLift: '这个单元现在没有电梯，对吗？',
  clearTitle: '房子都有产权证，说得清是谁的吗？',
  lawful: '不是违章建筑，对吗？',
  noExpropriation: '没听说要拆迁征收，对吗？',
}

const storeysOf: Record<Answer, number | null> = { yes: leastStoreys, no: leastStoreys - 1, unknown: null }

/** What a resident's own answers come to by the rule of the pre-check; null until everything has been answered. */
export const selfCheck = (said: Said): Eligibility | null => {
  const { storeys, noLift, clearTitle, lawful, noExpropriation } = said
  if (!storeys || !noLift || !clearTitle || !lawful || !noExpropriation) return null
  const as = (answer: Answer) => ({ answer, source: '住户自己说的' })
  const found = eligibilityOf({
    ...{ storeysAbove: storeysOf[storeys], storeysBelow: 0 },
    answers: {
      ...{ inUse: as('yes'), severalTitles: as('yes'), noLift: as(noLift) },
      ...{ clearTitle: as(clearTitle), lawful: as(lawful), noExpropriation: as(noExpropriation) },
    },
  })
  // How many storeys it has, nobody was asked.
  return storeys === 'no' ? { ...found, reasons: [`地上不到 ${leastStoreys} 层`, ...found.reasons.slice(1)] } : found
}
