import { type Day, sayDay } from '@shared/kernel/day'
import { workdaysBetween } from '@shared/kernel/workday'
import type { Due } from '@shared/retrofit/view'

/** A term in words. `late` and `near` (two working days or fewer left) are for colour; the words say it too. */
export interface DueWords {
  /** `11月27日 周五前`, `预计 1月8日 周五前` while the holidays of that year are not announced. */
  readonly by: string
  /** `还剩 3 个工作日`, `今天到期`, `已超期 2 个工作日`. */
  readonly left: string
  readonly near: boolean
  readonly late: boolean
}

export const sayDue = ({ day, provisional, overdue }: Due, today: Day): DueWords => {
  const left = workdaysBetween(today, day)
  const by = `${provisional ? '预计 ' : ''}${sayDay(day)}前`
  if (overdue) return { by, left: left < 0 ? `已超期 ${-left} 个工作日` : '已超期', near: false, late: true }
  return { by, left: day === today ? '今天到期' : `还剩 ${left} 个工作日`, near: left <= 2, late: false }
}
