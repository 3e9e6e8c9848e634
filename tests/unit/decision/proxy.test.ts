import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Consents } from '@shared/decision/model'
import { Choice, SpecialAsk } from '@shared/decision/model'
import {
  MOST_PROXIES_PER_AGENT,
  RATIFICATION_DAYS,
  agentEffect,
  covers,
  isOpen,
  isTerm,
  missingFields,
  proxyStateAt,
  ratifyByOf,
} from '@shared/decision/proxy'
import { type Powers, ProxyState, WrittenField } from '@shared/decision/proxyModel'
import { DAY, HOUR, MINUTE, type Instant, instant, plus } from '@shared/kernel/instant'

const noon = instant(Date.UTC(2026, 10, 23, 4))
const closesAt = plus(noon, 10 * DAY)
const choices = fc.constantFrom(...Choice.options)
const consents: fc.Arbitrary<Consents> = fc.dictionary(
  fc.constantFrom(...SpecialAsk.options),
  fc.constantFrom('given' as const, 'refused' as const),
)
const named = fc.uniqueArray(fc.constantFrom(...SpecialAsk.options))
const powers: fc.Arbitrary<Powers> = fc.oneof(
  fc.record({ mode: fc.constant('free' as const), consents: named }),
  fc.record({ mode: fc.constant('bound' as const), choice: choices, consents: named }),
)

describe('the term', () => {
  test.each([
    ['of a minute is too short', plus(noon, MINUTE), false],
    ['of an hour will do', plus(noon, HOUR), true],
    ['may end with the vote', closesAt, true],
    ['may not outlast it by a millisecond', plus(closesAt, 1), false],
    ['may not be over', plus(noon, -DAY), false],
  ])('%s', (_, endsAt, good) => expect(isTerm(endsAt, { now: noon, closesAt })).toBe(good))

  test('ends by itself whoever sleeps, but what was cast in time stays cast', () => {
    const endsAt = plus(noon, HOUR)
    for (const state of ['offered', 'active', 'unratified'] as const) {
      expect(proxyStateAt({ state, endsAt, ratifyBy: null, overruled: false }, plus(endsAt, -1))).toBe(state)
      expect(proxyStateAt({ state, endsAt, ratifyBy: null, overruled: false }, endsAt)).toBe('expired')
    }
    for (const state of ['used', 'revoked', 'refused', 'expired', 'overruled', 'voided'] as const)
      expect(proxyStateAt({ state, endsAt, ratifyBy: null, overruled: false }, plus(endsAt, DAY))).toBe(state)
  })

  test('is over once the home has spoken for itself, also when the agent has cast; what had ended before stays as it ended', () => {
    const stage = { endsAt: plus(noon, HOUR), ratifyBy: null, overruled: true }
    for (const state of ['offered', 'active', 'unratified', 'used'] as const)
      for (const at of [noon, plus(noon, DAY)]) expect(proxyStateAt({ ...stage, state }, at)).toBe('overruled')
    for (const state of ['revoked', 'refused', 'expired', 'voided'] as const) expect(proxyStateAt({ ...stage, state }, noon)).toBe(state)
    expect(agentEffect('overruled')).toBeNull()
    expect(agentEffect('voided')).toBeNull()
  })

  test('nothing that has ended opens again', () => {
    const at = fc.integer({ min: -20 * DAY, max: 20 * DAY }).map((ms): Instant => plus(noon, ms))
    fc.assert(
      fc.property(fc.constantFrom(...ProxyState.options), at, at, (state, endsAt, when) => {
        if (!isOpen(state)) expect(isOpen(proxyStateAt({ state, endsAt, ratifyBy: null, overruled: false }, when))).toBe(false)
      }),
    )
  })
})

describe('the powers', () => {
  test('a bound agent votes the one way, a free one any', () => {
    fc.assert(
      fc.property(powers, choices, (given, choice) => {
        expect(covers(given, { choice, consents: {} })).toBe(given.mode === 'free' || given.choice === choice)
      }),
    )
  })

  test('no consent is given that was not named; refusing one needs no power', () => {
    fc.assert(
      fc.property(powers, choices, consents, (given, choice, answers) => {
        const gives = SpecialAsk.options.filter((ask) => answers[ask] === 'given')
        if (gives.some((ask) => !given.consents.includes(ask))) expect(covers(given, { choice, consents: answers })).toBe(false)
        const refuses: Consents = Object.fromEntries(SpecialAsk.options.map((ask) => [ask, 'refused' as const]))
        expect(covers(given, { choice, consents: refuses })).toBe(covers(given, { choice, consents: {} }))
      }),
    )
  })

  test('the own flat is not part of a general authorisation', () =>
    expect(covers({ mode: 'free', consents: ['levelEntry'] }, { choice: 'agree', consents: { occupiedPart: 'given' } })).toBe(false))
})

describe('what is on the paper', () => {
  test('five fields make it complete (art. 165)', () => {
    expect(missingFields(WrittenField.options)).toEqual([])
    expect(missingFields([])).toEqual(['agent', 'matter', 'powers', 'term', 'signature'])
    expect(missingFields(['signature', 'agent', 'term', 'matter'])).toEqual(['powers'])
  })

  test('a ballot counts under authority, waits without, and is none before or after', () =>
    expect(ProxyState.options.map((state) => [state, agentEffect(state)])).toEqual([
      ['offered', null],
      ['active', 'counts'],
      ['used', 'counts'],
      ['unratified', 'held'],
      ['revoked', null],
      ['refused', null],
      ['expired', null],
      ['overruled', null],
      ['voided', null],
    ]))
})

describe('ratification', () => {
  test('has 30 days, and never longer than the vote', () => {
    expect(ratifyByOf(noon, plus(noon, 60 * DAY))).toBe(plus(noon, RATIFICATION_DAYS * DAY))
    expect(ratifyByOf(noon, closesAt)).toBe(closesAt)
  })

  test('after its time silence is refusal, even within the term', () => {
    const ratifyBy = plus(noon, DAY)
    expect(proxyStateAt({ state: 'unratified', endsAt: closesAt, ratifyBy, overruled: false }, plus(noon, 2 * DAY))).toBe('expired')
    // and before it, also after the term of the authorisation itself
    expect(proxyStateAt({ state: 'unratified', endsAt: noon, ratifyBy, overruled: false }, plus(noon, HOUR))).toBe('unratified')
  })
})

test('three each', () => expect(MOST_PROXIES_PER_AGENT).toBe(3))
