import { expect, test } from '@jest/globals'
import { decide } from '@shared/decision/outcome'
import { ruleFor } from '@shared/decision/rule'
import { tallyOf } from '@shared/decision/tally'
import { addAreas, area, parseArea } from '@shared/kernel/area'
import { people } from '@shared/kernel/people'
import { storyVotes } from '../../../infra/local/seed/story'
import { flats, flatsToImport } from '../../../infra/local/seed/district'
import { ownerOf, people as everybody } from '../../../infra/local/seed/people'
import { rollFile } from '../../../infra/local/seed/rollFile'
import { decodeWorkbook } from '@functions/registry/sheet/decodeWorkbook'

test('every person has an id and a phone of their own, and a phone that is obviously invented', () => {
  const phones = everybody.flatMap((p) => p.phone ?? [])
  expect(new Set(everybody.map((p) => p.id)).size).toBe(everybody.length)
  expect(new Set(phones).size).toBe(phones.length)
  for (const phone of phones) expect(phone).toMatch(/^1380000\d{4}$/)
})

test('everybody in the chooser says what can be tried as them', () => {
  for (const { about } of everybody.filter((p) => p.chooser)) expect(about.length).toBeGreaterThan(8)
})

test('the owner of two flats is one person', () => {
  expect(ownerOf(3, 2, '301').id).toBe(ownerOf(3, 2, '402').id)
})

test.each([
  ['1 幢 1 单元加装电梯', 'passed'],
  ['4 幢 1 单元单元门改装门禁', 'noValidDecision'],
])('%s ends as the story tells: %s', (title, outcome) => {
  const vote = storyVotes.find((v) => v.title === title)
  if (!vote) throw new Error(`no vote ${title}`)
  const areaOf = (wanted: string) => parseArea(flats.find((f) => `${f.building}-${f.unit}-${f.room}` === wanted)?.area ?? '') ?? area(0)
  const last = new Map(vote.ballots.map(([unit, room, choice]) => [`${vote.building}-${unit}-${room}`, choice]))
  const tally = tallyOf([...last].map(([flat, choice]) => ({ choice, area: areaOf(flat) })))
  const inScope = flats.filter((f) => f.building === vote.building)
  const roll = { people: people(inScope.length), area: addAreas(inScope.map((f) => parseArea(f.area) ?? area(0))) }
  expect(decide({ rule: ruleFor(vote.matter), roll, tally, special: [] }).outcome).toBe(outcome)
})

test('the roll is written as the template asks, one row for each flat', () => {
  const cells = decodeWorkbook(new Uint8Array(rollFile(flats)))
  expect(cells).toHaveLength(flats.length + 1)
  expect(cells[0]?.slice(0, 3)).toEqual(['楼栋', '单元', '房号'])
  expect(flatsToImport).toHaveLength(12)
})
