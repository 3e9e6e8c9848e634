import { dayOf } from '@shared/kernel/day'
import { workdaysAfter } from '@shared/kernel/workday'
import type { AskedBureau } from '@shared/retrofit/filing'
import { reviewDays } from '@shared/retrofit/turn'
import { now } from '@functions/platform/clock'
import type { Write } from '@functions/platform/table'
import type { AskItem } from './fileItems'
import type { CaseItem } from './items'
import { caseEvent } from './record'
import { askWrite, unaskWrite } from './store/file'

/** A bureau that is asked now has five working days from the day after (Xinwu rules 六(二)2). */
export const newAsk = (
  head: CaseItem,
  { bureau, kind, number, subject }: { bureau: AskedBureau; kind: AskItem['kind']; number: string | null; subject: string },
): AskItem => {
  const at = now()
  const { day, provisional } = workdaysAfter(dayOf(at), reviewDays)
  const { caseId, title, where, filingRound } = head
  return {
    ...{ caseId, title, where, filingRound, bureau, kind, number, subject, provisional },
    ...{ state: 'opinions', since: at, sentAt: at, due: day, answers: [] },
  }
}

/** Planning is asked with every application (并联备案). */
export const asksAt = (head: CaseItem, personId: string): Write[] => {
  const ask = newAsk(head, { bureau: 'planningOfficer', kind: 'opinion', number: null, subject: '加装电梯方案的规划审查意见' })
  return [askWrite(head, ask, caseEvent('opinionAsked', head, personId, { bureau: ask.bureau }))]
}

/** States in which a bureau's word is still waited for. */
const waiting: readonly CaseItem['state'][] = ['districtReview', 'opinions', 'suspended']

/** Once an application is over, nobody has it in the queue any more. */
export const asksEnded = (head: CaseItem, asks: readonly AskItem[]): Write[] =>
  waiting.includes(head.state) ? [] : asks.filter((ask) => ask.answers.length === 0).map((ask) => unaskWrite(head, ask))
