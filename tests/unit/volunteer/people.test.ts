import { describe, expect, it } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { PersonId } from '@shared/identity/model'
import { adultFromMonth, formLacks, monthOfBirth } from '@shared/volunteer/form'
import { isWorthy, isWorthyTeam } from '@shared/volunteer/honour'
import { partyLacks } from '@shared/volunteer/needs'
import { holdsOn } from '@shared/volunteer/proof'
import { goesTo } from '@shared/volunteer/reach'
import { passes } from '@shared/volunteer/training'
import { sayPosts } from '@shared/volunteer/volunteer'
import { PlaceId } from '@shared/kernel/place'

const day = (text: string): Day => Day.parse(text)
const at = Instant.parse('2026-11-30T04:00:00.000Z')
const guardian = { name: '许大树', phone: '13800001232', relation: 'father' as const }

describe('who registers', () => {
  it('is surely of age from the month after the eighteenth birthday on', () => {
    expect(adultFromMonth('2008-11')).toBe('2026-12-01')
    expect(adultFromMonth('2008-12')).toBe('2027-01-01')
    expect([monthOfBirth(day('2026-12-01')), monthOfBirth(day('2027-01-01'))]).toEqual(['2008-11', '2008-12'])
  })

  it.each([
    ['grown up', null, null, null],
    ['of age since this month', '2008-10', null, null],
    ['seventeen, with nobody who consents', '2009-05', null, 'guardianMissing'],
    ['seventeen, with a guardian', '2009-05', guardian, null],
    ['who consents for themself', '2009-05', { ...guardian, phone: '13800001231' }, 'guardianIsSelf'],
    ['seven', '2019-05', guardian, 'tooYoung'],
    ['eight, a month ago', '2018-10', guardian, null],
    ['eight this month: not surely yet', '2018-11', guardian, 'tooYoung'],
  ])('%s', (_, born, who, lack) => {
    expect(formLacks({ born, guardian: who, phone: '13800001231' }, at)).toBe(lack)
  })
})

describe('who goes together', () => {
  const on = day('2026-11-30')
  const person = (n: number, adultFrom: string | null = null) => ({
    personId: PersonId.parse(`p_${String(n).padStart(26, '0')}`),
    adultFrom: adultFrom === null ? null : day(adultFrom),
  })
  const child = (n: number) => person(n, '2026-12-01')
  it.each([
    ['nobody', [], false, 'nobody'],
    ['one grown-up', [person(1)], false, null],
    ['one grown-up to a home', [person(1)], true, 'alone'],
    ['two grown-ups to a home', [person(1), person(2)], true, null],
    ['a minor alone', [child(1)], false, 'noAdult'],
    ['a minor with a grown-up', [child(1), person(2)], false, null],
    ['a minor with one grown-up to a home', [child(1), person(2)], true, 'minorAlone'],
    ['a minor with two grown-ups to a home', [child(1), person(2), person(3)], true, null],
    ['who comes of age that day', [person(1, '2026-11-30'), person(2)], true, null],
    ['the same person twice', [person(1), person(1)], true, 'twice'],
    ['eleven', Array.from({ length: 11 }, (_, n) => person(n)), false, 'tooMany'],
  ])('%s', (_, party, twoPersons, lack) => {
    expect(partyLacks(party, { twoPersons }, on)).toBe(lack)
  })
})

describe('papers, training and honours', () => {
  it('counts a paper on its first and last day', () => {
    const term = { from: day('2026-01-01'), until: day('2026-11-30') }
    expect(['2025-12-31', '2026-01-01', '2026-11-30', '2026-12-01'].map((on) => holdsOn(term, day(on)))).toEqual([false, true, true, false])
  })

  it('passes a quiz with four fifths', () => {
    expect([passes(4, 5), passes(3, 5), passes(1, 1), passes(2, 3), passes(0, 0)]).toEqual([true, false, true, false, false])
  })

  it('takes both thresholds as inclusive', () => {
    expect(isWorthy({ services: 10, minutes: 1200 })).toBe(true)
    expect(isWorthy({ services: 9, minutes: 5000 })).toBe(false)
    expect(isWorthy({ services: 50, minutes: 1199 })).toBe(false)
    const team = { members: 20, services: 50, minutes: 6000 }
    expect(isWorthyTeam(team)).toBe(true)
    expect(isWorthyTeam({ ...team, members: 19 })).toBe(false)
    expect(isWorthyTeam({ ...team, members: 21 })).toBe(false)
    expect(isWorthyTeam({ ...team, members: 21, minutes: 6300 })).toBe(true)
  })
})

describe('how far somebody goes', () => {
  const place = PlaceId.parse('d1.s1.c1')
  it.each([
    ['community', 'd1.s1.c1', true],
    ['community', 'd1.s1.c2', false],
    ['community', 'd1.s1.c11', false],
    ['street', 'd1.s1.c2', true],
    ['street', 'd1.s2.c1', false],
    ['district', 'd1.s2.c1', true],
    ['district', 'd2.s1.c1', false],
  ] as const)('%s: %s is %s', (reach, to, goes) => {
    expect(goesTo({ place, reach }, PlaceId.parse(to))).toBe(goes)
  })
})

describe('四长带四师', () => {
  it('is said pair by pair, without the pairs that a team has nobody of', () => {
    expect(sayPosts(['doctor', null, 'hospitalHead', 'doctor', 'engineer'])).toEqual(['院长 1 位，医师 2 位', '工程师 1 位'])
    expect(sayPosts([null])).toEqual([])
  })
})
