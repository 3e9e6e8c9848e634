import { expect, test } from '@jest/globals'
import { area } from '@shared/kernel/area'
import { PlaceId } from '@shared/kernel/place'
import { totalsByUnit, totalsOf } from '@shared/registry/totals'

const [u1, u2] = [PlaceId.parse('xw.sf.yt.hy.b3.u1'), PlaceId.parse('xw.sf.yt.hy.b3.u2')]
const flats = [
  { unit: u2, area: area(6543), owner: 'a' },
  { unit: u1, area: area(100), owner: 'a' },
  { unit: u2, area: area(1), owner: 'b' },
  { unit: u2, area: area(1), owner: 'a' },
]
const ownerOf = (f: { owner: string }) => f.owner

test('people are distinct owner sets, areas and flats add up', () => {
  expect(totalsOf(flats, ownerOf)).toEqual({ flats: 4, people: 2, area: 6645 })
  expect(totalsOf([], ownerOf)).toEqual({ flats: 0, people: 0, area: 0 })
})

test('each unit by itself: an owner in two units counts in both, but once over all', () => {
  expect(totalsByUnit(flats, ownerOf)).toEqual([
    { unit: u2, totals: { flats: 3, people: 2, area: 6545 } },
    { unit: u1, totals: { flats: 1, people: 1, area: 100 } },
  ])
})
