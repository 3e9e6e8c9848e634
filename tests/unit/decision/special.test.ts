import { describe, expect, test } from '@jest/globals'
import type { Matter } from '@shared/decision/model'
import { asksFor, countSpecial } from '@shared/decision/special'
import { area } from '@shared/kernel/area'
import { ballot, flatAt, plainLift, voter } from '../../support/arbitraries'

const lift = (levelEntry: boolean, ...occupied: number[]): Matter => ({ kind: 'lift', levelEntry, occupiedFlats: occupied.map(flatAt) })
const roll = (matter: Matter) => [0, 1, 2].map((n) => voter(n, [{ n, area: area(6543) }], matter))

describe('asksFor', () => {
  test('level entry is asked of everyone', () => {
    expect(asksFor(lift(true), [{ flat: flatAt(5) }])).toEqual(['levelEntry'])
  })
  test('the use of an own part only of its owner, also one of several flats', () => {
    expect(asksFor(lift(false, 1), [{ flat: flatAt(0) }, { flat: flatAt(1) }])).toEqual(['occupiedPart'])
    expect(asksFor(lift(false, 1), [{ flat: flatAt(0) }])).toEqual([])
    expect(asksFor(lift(true, 1), [{ flat: flatAt(1) }])).toEqual(['levelEntry', 'occupiedPart'])
  })
  test('nothing is asked otherwise', () => {
    expect(asksFor(plainLift, [{ flat: flatAt(1) }])).toEqual([])
    expect(asksFor({ kind: 'general', item: 7 }, [{ flat: flatAt(1) }])).toEqual([])
  })
})

describe('countSpecial', () => {
  test('is empty when nothing is asked', () => {
    expect(countSpecial(roll(plainLift), [])).toEqual([])
  })

  test('level entry is counted over all owners of the scope, not over those who took part', () => {
    const [a, b, c] = roll(lift(true))
    if (!a || !b || !c) throw new Error('three voters')
    const given = { consents: { levelEntry: 'given' as const } }
    expect(countSpecial([a, b, c], [ballot(a, 'agree', given), ballot(b, 'disagree', given)])).toEqual([
      { ask: 'levelEntry', needed: 3, given: 2 },
    ])
    expect(countSpecial([a, b, c], [ballot(a, 'agree', { consents: { levelEntry: 'refused' } })])).toEqual([
      { ask: 'levelEntry', needed: 3, given: 0 },
    ])
  })

  test('both kinds are counted by themselves, level entry first', () => {
    const voters = roll(lift(true, 1))
    const consents = { levelEntry: 'given', occupiedPart: 'given' } as const
    expect(
      countSpecial(
        voters,
        voters.map((v) => ballot(v, 'agree', { consents })),
      ),
    ).toEqual([
      { ask: 'levelEntry', needed: 3, given: 3 },
      { ask: 'occupiedPart', needed: 1, given: 1 },
    ])
  })

  test('a stranger or a voter counted twice is a broken count', () => {
    const voters = roll(lift(true))
    const [first] = voters
    if (!first) throw new Error('three voters')
    const stranger = ballot({ ...voter(9, [{ n: 9, area: area(1) }], plainLift) }, 'agree')
    expect(() => countSpecial(voters, [stranger])).toThrow(new RangeError(`a ballot of ${stranger.voterId}, who is not on the roll`))
    expect(() => countSpecial(voters, [ballot(first, 'agree'), ballot(first, 'agree')])).toThrow(
      new RangeError(`two current ballots of ${first.voterId}`),
    )
  })
})
