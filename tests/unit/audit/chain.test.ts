import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Act, entryAfter, follows, isIntact } from '@shared/audit/chain'
import type { AuditEntry } from '@shared/audit/model'
import { digestText } from '@shared/kernel/digest'
import { instant } from '@shared/kernel/instant'

const act = (n: number): Act => ({
  subject: 'staff:d.s',
  eventId: `e${n}`,
  type: 'identity.invited',
  at: instant(1_700_000_000_000 + n),
  place: null,
  actor: 'system',
  facts: { n, list: ['a', 'b'] },
})
const chain = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (let n = 0; n < length; n++) entries.push(entryAfter(entries.at(-1) ?? null, act(n)))
  return entries
}

describe('the log', () => {
  test('numbers its entries from 1 and ties each to the one before', () => {
    const [one, two] = chain(2)
    expect(one).toMatchObject({ sequence: 1, previous: null })
    expect(two).toMatchObject({ sequence: 2, previous: one?.hash })
  })

  test('is intact as written, as a whole and from any page on', () => {
    const entries = chain(6)
    expect(isIntact(entries, null)).toBe(true)
    expect(isIntact(entries.slice(3), entries[2] ?? null)).toBe(true)
    expect(isIntact([], null)).toBe(true)
  })

  test('does not depend on the order of fields', () => {
    const [entry] = chain(1)
    if (!entry) throw new Error('no entry')
    const turned = { ...Object.fromEntries(Object.entries(entry).reverse()), hash: entry.hash } as AuditEntry
    expect(follows(turned, null)).toBe(true)
  })
})

describe('tampering is found', () => {
  test('an altered field, whichever it is', () => {
    const changes: Partial<AuditEntry>[] = [
      { subject: 'staff:d.t' },
      { sequence: 3 },
      { eventId: 'x' },
      { type: 'identity.revoked' },
      { at: instant(0) },
      { actor: 'p_x' },
      { facts: { n: 1 } },
      { previous: digestText('x') },
      { hash: digestText('y') },
    ]
    for (const change of changes) {
      const entries = chain(4)
      expect(
        isIntact(
          entries.map((e, i) => (i === 1 ? { ...e, ...change } : e)),
          null,
        ),
      ).toBe(false)
    }
  })

  test('an entry left out, moved or put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 }), (from, to) => {
        const entries = chain(6)
        const without = entries.filter((_, i) => i !== from)
        expect(isIntact(without, null)).toBe(false)
        const [moved] = entries.slice(from, from + 1)
        const put = moved ? [...without.slice(0, to), moved, ...without.slice(to)] : without
        expect(isIntact(put, null)).toBe(from === to)
      }),
    )
  })

  test('a page that does not follow from the entry before it', () => {
    const entries = chain(4)
    expect(isIntact(entries.slice(2), entries[0] ?? null)).toBe(false)
    expect(isIntact(entries.slice(1), null)).toBe(false)
  })
})
