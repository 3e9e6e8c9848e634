import { addAreas } from '../kernel/area'
import { people } from '../kernel/people'
import type { Count } from './model'

/** Adds people and areas up, each among themselves. The sum of nothing is nobody and 0 m². @throws RangeError beyond the range of an area. */
export const addCounts = (counts: Iterable<Count>): Count => {
  const all = [...counts]
  return { people: people(all.reduce((sum, c) => sum + c.people, 0)), area: addAreas(all.map((c) => c.area)) }
}
