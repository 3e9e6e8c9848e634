import { describe, expect, test } from '@jest/globals'
import type { Channel, Choice, Consents, Effect } from '@shared/decision/model'
import { type Link, effectOf, mayFollow, saysTheSame } from '@shared/decision/revision'

const link = (channel: Channel, effect: Effect, choice: Choice = 'agree', consents: Consents = {}): Link => ({
  channel,
  effect,
  choice,
  consents,
})
const next = (channel: Channel, choice: Choice, consents: Consents = {}) => ({ channel, choice, consents })

describe('saysTheSame', () => {
  test.each<[Link, Link, boolean]>([
    [link('phone', 'counts'), link('paper', 'contests'), true],
    [link('phone', 'counts'), link('phone', 'counts', 'disagree'), false],
    [link('phone', 'counts', 'agree', { levelEntry: 'given' }), link('paper', 'counts', 'agree', { levelEntry: 'given' }), true],
    [link('phone', 'counts', 'agree', { levelEntry: 'given' }), link('paper', 'counts', 'agree', { levelEntry: 'refused' }), false],
    [link('phone', 'counts', 'agree', { occupiedPart: 'given' }), link('paper', 'counts'), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(saysTheSame(a, b)).toBe(same)
    expect(saysTheSame(b, a)).toBe(same)
  })
})

describe('effectOf', () => {
  test.each<[string, Link | null, ReturnType<typeof next>, Effect]>([
    ['the first ballot counts', null, next('phone', 'agree'), 'counts'],
    ['so does the first paper', null, next('paper', 'agree'), 'counts'],
    ['a change of mind on the phone counts', link('phone', 'counts'), next('phone', 'disagree'), 'counts'],
    ['the same on paper confirms', link('phone', 'counts'), next('paper', 'agree'), 'counts'],
    ['paper against phone', link('phone', 'counts'), next('paper', 'disagree'), 'contests'],
    ['phone against paper', link('paper', 'counts'), next('phone', 'disagree'), 'contests'],
    ['paper against paper', link('paper', 'counts'), next('paper', 'abstain'), 'contests'],
    ['paper against what was settled', link('settlement', 'counts'), next('paper', 'disagree'), 'contests'],
    [
      'a consent that differs is a contradiction too',
      link('paper', 'counts'),
      next('phone', 'agree', { occupiedPart: 'given' }),
      'contests',
    ],
    ['a change of mind after a settlement', link('settlement', 'counts'), next('phone', 'disagree'), 'counts'],
    ['the owner overrules an agent', link('proxy', 'counts'), next('phone', 'disagree'), 'counts'],
    ['on paper as well', link('proxy', 'counts'), next('paper', 'disagree'), 'counts'],
    ['and one that was held', link('proxy', 'held'), next('paper', 'disagree'), 'counts'],
    ['an open conflict stays open, even when both now agree', link('paper', 'contests'), next('phone', 'agree'), 'contests'],
    ['after everything was set aside one begins anew', link('settlement', 'voids'), next('phone', 'disagree'), 'counts'],
  ])('%s', (_, last, ballot, effect) => {
    expect(effectOf(last, ballot)).toBe(effect)
  })
})

describe('mayFollow', () => {
  const phone = link('phone', 'counts')
  const paper = link('paper', 'contests', 'disagree')
  test.each<[string, Link[], Link, boolean]>([
    ['a first ballot on the phone', [], phone, true],
    ['a first ballot on paper', [], link('paper', 'counts'), true],
    ['a first ballot by an agent', [], link('proxy', 'counts'), true],
    ['a first ballot by an agent, held', [], link('proxy', 'held'), true],
    ['nothing to contest', [], link('paper', 'contests'), false],
    ['nothing to settle', [], link('settlement', 'counts'), false],
    ['nothing to void', [], link('settlement', 'voids'), false],
    ['nothing but agents’ ballots are held', [], link('phone', 'held'), false],
    ['only settlements void', [phone, paper], link('phone', 'voids', 'disagree'), false],
    ['a change of mind', [phone], link('phone', 'counts', 'disagree'), true],
    ['a contradiction', [phone], paper, true],
    ['a further contradiction', [phone, paper], link('paper', 'contests', 'abstain'), true],
    ['a contradiction of something held', [link('proxy', 'held')], paper, false],
    ['a contradiction by settlement', [phone], link('settlement', 'contests'), false],
    ['no ballot ends a conflict', [phone, paper], link('phone', 'counts'), false],
    ['nor does an agent’s', [phone, paper], link('proxy', 'counts'), false],
    ['nor one that is held', [phone, paper], link('proxy', 'held'), false],
    ['settled for the first', [phone, paper], link('settlement', 'counts', 'agree'), true],
    ['settled for the second', [phone, paper], link('settlement', 'counts', 'disagree'), true],
    ['settled for what nobody said', [phone, paper], link('settlement', 'counts', 'abstain'), false],
    ['settled for neither', [phone, paper], link('settlement', 'voids', 'disagree'), true],
    ['settled for neither, with words of its own', [phone, paper], link('settlement', 'voids', 'abstain'), false],
    ['settled although nothing is contested', [phone], link('settlement', 'counts'), false],
    ['held by settlement', [phone, paper], link('settlement', 'held'), false],
    ['begun anew', [phone, paper, link('settlement', 'voids', 'disagree')], phone, true],
    ['begun anew by an agent', [phone, paper, link('settlement', 'voids', 'disagree')], link('proxy', 'counts'), true],
    ['held anew', [phone, paper, link('settlement', 'voids', 'disagree')], link('proxy', 'held'), true],
    ['contested after it was voided', [phone, paper, link('settlement', 'voids', 'disagree')], paper, false],
    ['an agent after the owner', [phone], link('proxy', 'counts'), false],
    ['an agent held after the owner', [phone], link('proxy', 'held'), false],
    ['an agent changing the own ballot', [link('proxy', 'counts')], link('proxy', 'counts', 'disagree'), true],
    ['an agent holding after one that counts', [link('proxy', 'counts')], link('proxy', 'held'), false],
    ['ratified as it was', [link('proxy', 'held', 'disagree')], link('proxy', 'counts', 'disagree'), true],
    ['ratified as it was not', [link('proxy', 'held', 'disagree')], link('proxy', 'counts', 'agree'), false],
    ['held once more', [link('proxy', 'held')], link('proxy', 'held', 'disagree'), true],
    ['voided for want of authority', [link('proxy', 'counts')], link('settlement', 'voids'), true],
    ['voided for want of authority, with words of its own', [link('proxy', 'counts')], link('settlement', 'voids', 'disagree'), false],
    ['settled anew where only an agent has cast', [link('proxy', 'counts')], link('settlement', 'counts'), false],
    ['voided though it is the owner’s own', [phone], link('settlement', 'voids'), false],
    ['voided though it only waits', [link('proxy', 'held')], link('settlement', 'voids'), false],
    ['the owner after an agent’s was voided', [link('proxy', 'counts'), link('settlement', 'voids')], phone, true],
    ['the owner after one that was held', [link('proxy', 'held')], phone, true],
  ])('%s', (_, earlier, ballot, may) => {
    expect(mayFollow(earlier, ballot)).toBe(may)
  })

  test('what effectOf makes of an owner’s ballot may always follow', () => {
    const lasts = [
      link('phone', 'counts'),
      link('paper', 'counts'),
      link('proxy', 'counts'),
      link('proxy', 'held'),
      link('paper', 'contests'),
    ]
    for (const last of lasts)
      for (const channel of ['phone', 'paper'] as const)
        for (const choice of ['agree', 'disagree', 'abstain'] as const) {
          const ballot = next(channel, choice)
          expect(mayFollow([last], { ...ballot, effect: effectOf(last, ballot) })).toBe(true)
        }
  })
})
