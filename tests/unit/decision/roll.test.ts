import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { rollFingerprint } from '@shared/decision/fingerprint'
import type { Matter } from '@shared/decision/model'
import { type RollFlat, buildRoll } from '@shared/decision/roll'
import { area } from '@shared/kernel/area'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { anyArea, plainLift, scope, voterId } from '../../support/arbitraries'

const ownerKey = (n: number) => OwnerKey.parse(`o_${n.toString(32).padStart(26, '0')}`)
const voterIdFor = (key: OwnerKey) => voterId(Number.parseInt(key.slice(2), 32))
const flat = (id: string, owner: number, more: Partial<RollFlat> = {}): RollFlat => ({
  flat: PlaceId.parse(id),
  floor: 1,
  room: id.slice(id.lastIndexOf('.') + 1),
  area: area(6543),
  source: 'register',
  holding: 'delivered',
  ownerKey: ownerKey(owner),
  ...more,
})
const [u2, u3] = ['xw.sf.yt.hy.b3.u2', 'xw.sf.yt.hy.b3.u3']
const build = (flats: RollFlat[], matter: Matter = plainLift, units = scope) => buildRoll({ matter, scope: units, voterIdFor }, flats)
const both = [...scope, { unit: PlaceId.parse(u3), label: '3 幢 3 单元' }]

describe('buildRoll', () => {
  test('one flat, one owner: one person with the area of the flat', () => {
    const { voters, totals, problems } = build([flat(`${u2}.101`, 1)])
    expect(voters).toEqual([
      {
        voterId: voterId(1),
        area: 6543,
        asks: [],
        parts: [{ flat: `${u2}.101`, floor: 1, room: '101', area: 6543, source: 'register', holding: 'delivered' }],
      },
    ])
    expect(totals).toEqual({ people: 1, area: 6543, flats: 1, fingerprint: rollFingerprint(voters) })
    expect(problems).toEqual([])
  })

  test('one buyer of several flats is one person, in whichever unit of the scope they lie (art. 9)', () => {
    const { voters, totals } = build([flat(`${u3}.201`, 1), flat(`${u2}.101`, 1), flat(`${u2}.102`, 2)], plainLift, both)
    expect(totals).toMatchObject({ people: 2, flats: 3, area: 3 * 6543 })
    expect(voters.map((v) => [v.parts.map((p) => p.flat), v.area])).toEqual([
      [[`${u2}.101`, `${u3}.201`], 2 * 6543],
      [[`${u2}.102`], 6543],
    ])
  })

  test('a developer with three unsold or undelivered flats is one person with three areas', () => {
    const held = [
      flat(`${u2}.101`, 9, { holding: 'unsold' }),
      flat(`${u2}.102`, 9, { holding: 'undelivered', area: area(100) }),
      flat(`${u2}.201`, 9, { holding: 'unsold' }),
      flat(`${u2}.202`, 1),
    ]
    expect(build(held).totals).toMatchObject({ people: 2, area: 3 * 6543 + 100 })
  })

  test('asks each voter what the matter needs of them', () => {
    const matter: Matter = { kind: 'lift', levelEntry: true, occupiedFlats: [PlaceId.parse(`${u2}.102`)] }
    const { voters } = build([flat(`${u2}.101`, 1), flat(`${u2}.102`, 2)], matter)
    expect(voters.map((v) => v.asks)).toEqual([['levelEntry'], ['levelEntry', 'occupiedPart']])
  })

  test('says what is missing', () => {
    expect(build([flat(`${u2}.101`, 1)], plainLift, both).problems).toEqual(['3 幢 3 单元还没有名册，请先导入这个单元的名册。'])
    expect(build([])).toMatchObject({ voters: [], totals: { people: 0, area: 0, flats: 0 } })
  })

  test('refuses a flat outside the scope, a flat twice, two owners with one voter id', () => {
    expect(() => build([flat(`${u3}.101`, 1)])).toThrow(new RangeError(`${u3}.101 lies outside the scope`))
    expect(() => build([flat(`${u2}.101`, 1), flat(`${u2}.101`, 2)])).toThrow(new RangeError(`${u2}.101 comes twice`))
    const clash = { matter: plainLift, scope, voterIdFor: () => voterId(1) }
    expect(() => buildRoll(clash, [flat(`${u2}.101`, 1), flat(`${u2}.102`, 2)])).toThrow(
      new RangeError('two owner sets have the same voter id'),
    )
  })

  test('loses no person, no flat and no area, in any order of the flats', () => {
    const anyFlats = fc.array(fc.record({ owner: fc.nat(8), size: anyArea }), { maxLength: 30 })
    fc.assert(
      fc.property(anyFlats, (list) => {
        const flats = list.map(({ owner, size }, i) => flat(`${u2}.${100 + i}`, owner, { area: size }))
        const roll = build(flats)
        expect(roll.totals.people).toBe(new Set(list.map((f) => f.owner)).size)
        expect(roll.totals.flats).toBe(list.length)
        expect(BigInt(roll.totals.area)).toBe(list.reduce((sum, f) => sum + BigInt(f.size), 0n))
        expect(build([...flats].reverse())).toEqual(roll)
      }),
    )
  })
})
