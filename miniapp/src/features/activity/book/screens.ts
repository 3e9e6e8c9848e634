import type { SessionView } from '@shared/activity/view'
import type { Checked, Draft } from './draft'

/** What a booking asks. `guests` are the others who come, `me` how to call and reach whoever books, at once or in three questions. */
export type Question = 'who' | 'relation' | 'me' | 'name' | 'phone' | 'age' | 'guests' | 'roster' | 'look'

export const questionNames: Record<Question, string> = {
  who: '谁来参加',
  relation: '您是他的什么人',
  me: '您的称呼和电话',
  name: '怎么称呼您',
  phone: '您的手机号',
  age: '年纪',
  guests: '一起来的人',
  roster: '名单',
  look: '看一遍，提交',
}

/** One form with what this order needs; in 长辈版 and the largest text one question a screen, and a last look. */
export const screensOf = (
  slow: boolean,
  { who }: Pick<Draft, 'who'>,
  { terms }: Pick<SessionView, 'terms'>,
): readonly (readonly Question[])[] => {
  const alone = who === 'self' && terms.party.most === 1
  const relation: Question[] = who === 'other' ? ['relation'] : []
  const others: Question[] = who === 'group' ? ['roster'] : alone ? [] : ['guests']
  if (!slow) return [['who', ...relation, 'me', ...others]]
  // The others last: only with whoever books is the party whole, and can be looked at as one.
  const all: Question[] = ['who', ...relation, 'name', 'phone', ...(who === 'self' ? (['age'] as const) : []), ...others, 'look']
  return all.map((one) => [one])
}

/** How a question is called on its screen: for somebody else, the others are those who come. */
export const nameOf = (question: Question, { who }: Pick<Draft, 'who'>): string =>
  question === 'guests' && who === 'other' ? '谁来上课、参加' : questionNames[question]

const fieldsOf: Partial<Record<Question, RegExp>> = {
  relation: /^relation$/,
  name: /^name$/,
  phone: /^phone$/,
  guests: /^(people\..*|)$/,
  roster: /^(group|childrenBorn|)$/,
}

/** What is wrong on a screen. */
export const wrongOn = (question: Question, wrong: Checked['wrong']): Checked['wrong'] =>
  Object.fromEntries(Object.entries(wrong).filter(([field]) => fieldsOf[question]?.test(field)))
