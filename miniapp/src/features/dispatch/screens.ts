import type { Wrong } from './draftOrder'

/** What is asked, in this order. */
export type Question = 'what' | 'show' | 'whom' | 'who' | 'where' | 'when' | 'urgent' | 'look'

/** Four screens with what belongs together; in 长辈版 and the largest text one question each, and none that can be left to the telephone. */
export const screensOf = (slow: boolean): readonly (readonly Question[])[] =>
  slow
    ? [['what'], ['whom'], ['who'], ['where'], ['when'], ['look']]
    : [['what', 'show'], ['whom', 'who', 'where'], ['when', 'urgent'], ['look']]

export const questionNames: Record<Question, string> = {
  what: '要帮什么忙',
  show: '照片',
  whom: '给谁点',
  who: '怎么联系',
  where: '在哪里',
  when: '什么时间方便',
  urgent: '急不急',
  look: '看一遍，提交',
}

/** What is missing on a screen. */
export const missingOn = (screen: readonly Question[], wrong: Wrong): readonly string[] => {
  const of: Partial<Record<Question, readonly (string | null)[]>> = {
    what: [wrong.what, wrong.many],
    whom: [wrong.whom],
    who: [wrong.name, wrong.phone, wrong.contact],
    where: [wrong.where],
    when: [wrong.when],
  }
  return screen.flatMap((question) => (of[question] ?? []).filter((one) => one !== null))
}
