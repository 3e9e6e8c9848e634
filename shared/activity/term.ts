import { type Instant, chinaClock } from '../kernel/instant'

/** The term (学期) of a class: `2026-autumn` from August to January, `2027-spring` from February to July. */
export const termOf = (at: Instant): string => {
  const { year, month } = chinaClock(at)
  if (month >= 8) return `${year}-autumn`
  return month === 1 ? `${year - 1}-autumn` : `${year}-spring`
}
