import type { Day } from '../kernel/day'

/** Under this age a child comes with an adult in the same session, on the same booking (DOMAIN §7.1). */
export const childAge = 14
/** Whole years of somebody born on `born` on `day`: a child turns 14 at the midnight with which the birthday begins. */
export const ageOn = (born: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  // Born on 29 February, one is a year older on 1 March of other years.
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

export interface Guest {
  /** Stands for the person in every booking: keyed hash of the phone, of a child that of the booker and the nickname. */
  readonly key: string
  /** Of children only, who are asked for it; grown-ups are not. */
  readonly age: number | null
}

export type PartyLack = 'nobody' | 'tooMany' | 'sameTwice' | 'childAlone' | 'tooManyChildren' | 'tooYoung' | 'tooOld'
export interface PartyRule {
  /** Persons on one order. */
  readonly most: number
  /** Children that one adult brings. */
  readonly childrenPerAdult: number
  readonly ages: { readonly from: number | null; readonly to: number | null }
}

/** What is wrong with the people on one order; all or none of them come. */
export const partyLacks = (guests: readonly Guest[], rule: PartyRule): PartyLack[] => {
  const children = guests.filter(({ age }) => age !== null && age < childAge).length
  const adults = guests.length - children
  const ages = guests.flatMap(({ age }) => (age === null ? [] : [age]))
  const { from, to } = rule.ages
  return [
    ...(guests.length === 0 ? (['nobody'] as const) : []),
    ...(guests.length > rule.most ? (['tooMany'] as const) : []),
    ...(new Set(guests.map(({ key }) => key)).size < guests.length ? (['sameTwice'] as const) : []),
    ...(children > 0 && adults === 0 ? (['childAlone'] as const) : []),
    ...(adults > 0 && children > adults * rule.childrenPerAdult ? (['tooManyChildren'] as const) : []),
    ...(from !== null && ages.some((age) => age < from) ? (['tooYoung'] as const) : []),
    ...(to !== null && ages.some((age) => age > to) ? (['tooOld'] as const) : []),
  ]
}
