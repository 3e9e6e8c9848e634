import { expect, test } from '@jest/globals'
import { flats, flatsToImport } from '../../../infra/local/seed/district'
import { ownerOf, people } from '../../../infra/local/seed/people'
import { rollFile } from '../../../infra/local/seed/rollFile'
import { decodeWorkbook } from '@functions/registry/sheet/decodeWorkbook'

test('every person has an id and a phone of their own, and a phone that is obviously invented', () => {
  const phones = people.flatMap((p) => p.phone ?? [])
  expect(new Set(people.map((p) => p.id)).size).toBe(people.length)
  expect(new Set(phones).size).toBe(phones.length)
  for (const phone of phones) expect(phone).toMatch(/^1380000\d{4}$/)
})

test('everybody in the chooser says what can be tried as them', () => {
  for (const { about } of people.filter((p) => p.chooser)) expect(about.length).toBeGreaterThan(8)
})

test('the owner of two flats is one person', () => {
  expect(ownerOf(3, 2, '301').id).toBe(ownerOf(3, 2, '402').id)
})

test('the roll is written as the template asks, one row for each flat', () => {
  const cells = decodeWorkbook(new Uint8Array(rollFile(flats)))
  expect(cells).toHaveLength(flats.length + 1)
  expect(cells[0]?.slice(0, 3)).toEqual(['楼栋', '单元', '房号'])
  expect(flatsToImport).toHaveLength(12)
})
