import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Committed, commitmentOf, receiptOf, schemeDigestOf } from '@shared/decision/commitment'
import { DecisionId, type Matter, Receipt, Scheme } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { Digest, digestText } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { anyDigest, decisionId, flatAt, plainLift, voterId } from '../../support/arbitraries'

const signed: Committed = {
  decisionId,
  voterId: voterId(1),
  revision: 1,
  channel: 'phone',
  effect: 'counts',
  choice: 'agree',
  consents: { levelEntry: 'given' },
  area: area(6543),
  schemeDigest: digestText('方案'),
  castAt: Instant.parse('2026-11-24T01:02:03.000Z'),
  nonce: '0123456789abcdef0123456789abcdef',
}

describe('commitmentOf', () => {
  test('is SHA-256 of the canonical JSON that the plan lays down', () => {
    const text =
      '{"area":6543,"castAt":"2026-11-24T01:02:03.000Z","channel":"phone","choice":"agree","consents":{"levelEntry":"given"},' +
      `"decision":"${decisionId}","effect":"counts","nonce":"0123456789abcdef0123456789abcdef","revision":1,"scheme":"${digestText('方案')}","voter":"${voterId(1)}"}`
    expect(commitmentOf(signed)).toBe(digestText(text))
  })

  test('binds everything that is signed', () => {
    const others: Partial<Committed>[] = [
      { decisionId: DecisionId.parse(`d_${'1'.repeat(26)}`) },
      { voterId: voterId(2) },
      { revision: 2 },
      { choice: 'disagree' },
      { consents: { levelEntry: 'refused' } },
      { consents: {} },
      { area: area(6544) },
      { schemeDigest: digestText('另一个方案') },
      { castAt: Instant.parse('2026-11-24T01:02:03.001Z') },
      { nonce: 'f'.repeat(32) },
      { channel: 'paper' as const },
      { effect: 'contests' as const },
    ]
    const all = [signed, ...others.map((other) => ({ ...signed, ...other }))].map(commitmentOf)
    expect(new Set(all).size).toBe(all.length)
  })

  test('leaves out whatever else travels with a ballot', () => {
    const more = { ...signed, receipt: '7K4M-Q2XD' }
    expect(commitmentOf(more)).toBe(commitmentOf(signed))
  })
})

describe('receiptOf', () => {
  test.each([
    ['0000000000', '0000-0000'],
    ['ffffffffff', 'ZZZZ-ZZZZ'],
    ['0000000001', '0000-0001'],
    ['8000000000', 'G000-0000'],
    ['00443214c7', '0123-4567'],
    ['4254b635cf', '89AB-CDEF'],
    ['84653a56d7', 'GHJK-MNPQ'],
    ['c675be77df', 'RSTV-WXYZ'],
  ])('says the first 40 bits %p as %p', (bits, receipt) => {
    expect(receiptOf(Digest.parse(bits.padEnd(64, '5')))).toBe(receipt)
  })

  test('is a receipt number in any spelling a person may type', () => {
    fc.assert(
      fc.property(anyDigest, (commitment) => {
        const receipt = receiptOf(commitment)
        expect(Receipt.parse(receipt)).toBe(receipt)
        expect(Receipt.parse(` ${receipt.replace('-', '').toLowerCase()} `)).toBe(receipt)
      }),
    )
  })
})

describe('schemeDigestOf', () => {
  const drawing = {
    kind: 'plan' as const,
    fileId: `f_${'0'.repeat(26)}`,
    name: '平面图.png',
    contentType: 'image/png',
    size: 1234,
    sha256: digestText('平面图'),
  }
  const scheme = Scheme.parse({ text: '在北侧加装一台电梯，错层入户。', drawings: [drawing] })

  test('is the same for the scheme as stored and as shown with its links', () => {
    const shown = { ...scheme, drawings: scheme.drawings.map((d) => ({ ...d, url: 'https://files.example/1' })) }
    expect(schemeDigestOf(shown, plainLift)).toBe(schemeDigestOf(scheme, plainLift))
  })

  test('does not depend on the order in which occupied flats were marked', () => {
    const lift = (...n: number[]): Matter => ({ kind: 'lift', levelEntry: false, occupiedFlats: n.map(flatAt) })
    expect(schemeDigestOf(scheme, lift(1, 0))).toBe(schemeDigestOf(scheme, lift(0, 1)))
    expect(schemeDigestOf(scheme, lift(1))).not.toBe(schemeDigestOf(scheme, lift(0)))
  })

  test('changes with text, drawing or matter: another scheme is another vote', () => {
    const [first] = scheme.drawings
    if (!first) throw new Error('a drawing')
    const all = [
      schemeDigestOf(scheme, plainLift),
      schemeDigestOf({ ...scheme, text: `${scheme.text}改` }, plainLift),
      schemeDigestOf({ ...scheme, drawings: [] }, plainLift),
      schemeDigestOf({ ...scheme, drawings: [{ ...first, sha256: digestText('另一张') }] }, plainLift),
      schemeDigestOf({ ...scheme, drawings: [{ ...first, name: '立面图.png' }] }, plainLift),
      schemeDigestOf({ ...scheme, drawings: [{ ...first, kind: 'elevation' }] }, plainLift),
      schemeDigestOf(scheme, { kind: 'lift', levelEntry: true, occupiedFlats: [] }),
      schemeDigestOf(scheme, { kind: 'general', item: 7 }),
      schemeDigestOf(scheme, { kind: 'general', item: 8 }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})
