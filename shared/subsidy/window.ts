import { Day } from '../kernel/day'

/** The days in which a review must be completed to be in the plan of `year`: 1 April to 30 November of the year before, both included. */
export const windowFor = (year: number): { readonly from: Day; readonly to: Day } => ({
  from: Day.parse(`${year - 1}-04-01`),
  to: Day.parse(`${year - 1}-11-30`),
})

export interface PlanYear {
  readonly year: number
  /** Completed between 1 December and 31 March, which the rules leave open: it waits for the next window and is marked in the plan. */
  readonly outside: boolean
}

/**
 * The yearly plan that a review completed on `reviewedOn` (a day in China) belongs to. Xinwu rules 十(三)2: reviews completed from 1 April
 * to 30 November make the plan of the following year. What happens to the others is not said; they wait for the window that follows.
 */
export const planYearOf = (reviewedOn: Day): PlanYear => {
  const year = Number(reviewedOn.slice(0, 4))
  const date = reviewedOn.slice(5)
  if (date >= '12-01') return { year: year + 2, outside: true }
  return { year: year + 1, outside: date < '04-01' }
}
