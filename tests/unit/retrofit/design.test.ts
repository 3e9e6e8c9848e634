import { describe, expect, test } from '@jest/globals'
import { FileId } from '@shared/content/model'
import { Day } from '@shared/kernel/day'
import { PlaceId } from '@shared/kernel/place'
import { bodyFacts } from '@shared/retrofit/body'
import { type DesignDraft, type SchemeLack, sameTerms, schemeLacks } from '@shared/retrofit/design'
import { Trade, contractFacts, isIndependent } from '@shared/retrofit/works'

const day = (text: string) => Day.parse(text)
const today = day('2026-11-24')
const fileId = FileId.parse(`f_${'0'.repeat(26)}`)
const ok = { ok: true, remark: '' }
const checks: DesignDraft['checks'] = {
  ...{ redLine: ok, road: ok, green: ok, pipes: ok },
  ...{ safety: ok, structure: ok, fireLane: ok, corridor: ok },
}
const design: DesignDraft = {
  ...{ entry: 'level', liftKind: 'machineRoomLess', occupiedFlats: [], position: '单元北侧外墙', northIsOpen: false },
  ...{ shaft: { width: 2200, depth: 2100, height: 20_000 }, corridor: { width: 1500, length: 3000, height: 2600 } },
  ...{ northDistance: 12_000, aboveRoof: -300, stops: 6, highestHalves: 12, fireLaneLeft: 4000, triggers: [], checks },
  designer: { name: '示范建筑设计有限公司', qualification: '甲级A1', validUntil: today },
  drawings: [
    { kind: 'plan', fileId },
    { kind: 'elevation', fileId },
  ],
}
const without = (kind: 'plan' | 'elevation') => design.drawings.filter((d) => d.kind !== kind)

describe('a preliminary design (Xinwu rules 六(一)2, 3)', () => {
  test('that has everything lacks nothing, also on the last day of the designer’s qualification', () =>
    expect(schemeLacks(design, [], today)).toEqual([]))

  test.each<[string, Partial<DesignDraft>, SchemeLack]>([
    ['no plan', { drawings: without('plan') }, 'planMissing'],
    ['no elevation', { drawings: without('elevation') }, 'elevationMissing'],
    ['no size and height', { shaft: null }, 'shaftMissing'],
    ['no corridor with level entry', { corridor: null }, 'corridorMissing'],
    ['no distance to the north', { northDistance: null }, 'northMissing'],
    ['no relation to the roof', { aboveRoof: null }, 'roofMissing'],
    ['a designer whose qualification ran out', { designer: { ...design.designer, validUntil: day('2026-11-23') } }, 'designerExpired'],
    ['a question left open', { checks: { ...checks, pipes: { ok: null, remark: '' } } }, 'checkOpen'],
    ['outside the red line', { checks: { ...checks, redLine: { ok: false, remark: '超出 0.3 米' } } }, 'checkFailed'],
    ['a corridor that breaks the rule', { checks: { ...checks, corridor: { ok: false, remark: '' } } }, 'checkFailed'],
    ['a fire lane of less than 4 m', { fireLaneLeft: 3999 }, 'fireLaneNarrow'],
  ])('%s', (_, changes, lack) => expect(schemeLacks({ ...design, ...changes }, [], today)).toEqual([lack]))

  test('what an office says no to must be mended first', () => {
    const no = { checks: { ...checks, road: { ok: false, remark: '占用道路' } } }
    expect(schemeLacks(design, [{ checks }, no], today)).toEqual(['reviewFailed'])
  })

  test('half landings need no corridor, and open ground to the north no distance', () => {
    expect(schemeLacks({ ...design, entry: 'halfLanding', corridor: null }, [], today)).toEqual([])
    expect(schemeLacks({ ...design, northIsOpen: true, northDistance: null }, [], today)).toEqual([])
  })

  test('is what was voted on: the way in, and whose part is built on, in any order', () => {
    const [a, b] = [PlaceId.parse('x.s.c.e.b1.u1.101'), PlaceId.parse('x.s.c.e.b1.u1.102')]
    const terms = { units: [PlaceId.parse('x.s.c.e.b1.u1')], levelEntry: true, occupiedFlats: [a, b] }
    expect(sameTerms({ entry: 'level', occupiedFlats: [b, a] }, terms)).toBe(true)
    expect(sameTerms({ entry: 'halfLanding', occupiedFlats: [a, b] }, terms)).toBe(false)
    expect(sameTerms({ entry: 'level', occupiedFlats: [a] }, terms)).toBe(false)
  })
})

describe('who carries it out (Xinwu rules 四)', () => {
  const licence = { validUntil: today }
  const body = { kind: 'constructionFirm', agreement: {}, licence, agreedBy: ['o1', 'o2'] } as const
  test.each([
    [body, ['o1', 'o2'], { agreement: true, unanimous: true, licence: 'valid' }],
    [{ ...body, licence: null }, ['o1'], { licence: 'missing' }],
    [{ ...body, licence: { validUntil: day('2026-11-23') } }, ['o1'], { licence: 'expired' }],
    [{ ...body, kind: 'property' as const, licence: null }, ['o1'], { licence: 'notNeeded' }],
    [{ ...body, agreement: null }, ['o1'], { agreement: false }],
    [body, ['o1', 'o2', 'o3'], { unanimous: false }],
    // Nobody is not everybody.
    [body, [], { unanimous: false }],
  ])('%#', (given, builders, facts) => expect(bodyFacts(given, builders, today)).toMatchObject(facts))
})

describe('contracts (Xinwu rules 六(一)4)', () => {
  const licence = { number: 'D1234', validUntil: today }
  test('several trades in one cover each of them; an expired licence is none', () => {
    const turnkey = { trades: ['design', 'construction', 'supply', 'installation'] as Trade[], licence }
    expect(contractFacts([turnkey], today)).toEqual({ missing: 1, unlicensed: 0 })
    expect(contractFacts([turnkey, { trades: ['supervision'], licence }], day('2026-11-25'))).toEqual({ missing: 0, unlicensed: 2 })
    expect(contractFacts([], today)).toEqual({ missing: 5, unlicensed: 0 })
  })
  test('nobody supervises their own work', () => {
    expect(isIndependent(['supervision'])).toBe(true)
    expect(isIndependent(['construction', 'supervision'])).toBe(false)
    expect(isIndependent([...Trade.options])).toBe(false)
  })
})
