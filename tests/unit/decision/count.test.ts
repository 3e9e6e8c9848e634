import { expect, test } from '@jest/globals'
import { addCounts } from '@shared/decision/count'
import { area } from '@shared/kernel/area'
import { people } from '@shared/kernel/people'

test('counts add up people with people and area with area', () => {
  expect(addCounts([])).toEqual({ people: 0, area: 0 })
  expect(
    addCounts([
      { people: people(2), area: area(150) },
      { people: people(3), area: area(1) },
    ]),
  ).toEqual({ people: 5, area: 151 })
})
