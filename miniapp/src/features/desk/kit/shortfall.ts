import { area, type Area } from '@shared/kernel/area'
import { least, twoThirds } from '@shared/kernel/fraction'
import { people, type People } from '@shared/kernel/people'
import type { Count } from '@shared/decision/model'

/**
 * How much is missing until two thirds of the roll took part, by people and by area (Civil Code art. 278, second paragraph:
 * the same share for every matter). Zero means reached.
 */
export const participationShort = (roll: Count, participation: Count): { people: People; area: Area } => ({
  people: people(Math.max(0, least(roll.people, twoThirds) - participation.people)),
  area: area(Math.max(0, least(roll.area, twoThirds) - participation.area)),
})
