import { type Day, addDays } from '@shared/kernel/day'

/** The corridor is looked at once a year: a year after the promise first, then a year after each look. */
export const firstCheckOn = (promisedOn: Day): Day => addDays(promisedOn, 365)
export const nextCheckOn = (checkedOn: Day): Day => addDays(checkedOn, 365)
