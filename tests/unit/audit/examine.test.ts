import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { entryAfter } from '@shared/audit/chain'
import { examine } from '@shared/audit/examine'
import type { AuditEntry } from '@shared/audit/model'
import { instant } from '@shared/kernel/instant'

const chain = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (let n = 0; n < length; n++) {
    const at = instant(1_700_000_000_000 + n)
    const act = { subject: 'staff:d', eventId: `e${n}`, type: 't', at, place: null, actor: 'system', facts: { n } }
    entries.push(entryAfter(entries.at(-1) ?? null, act))
  }
  return entries
}
const endOf = (entries: readonly AuditEntry[]): AuditEntry => {
  const end = entries.at(-1)
  if (!end) throw new Error('a log has entries')
  return end
}
const log = chain(6)
const end = endOf(log)
const place = fc.integer({ min: 0, max: 5 })

describe('whoever recomputes a log', () => {
  test('finds a whole one intact, also when it grew since its end was read', () => {
    expect(examine(log, end)).toEqual({ intact: true, count: 6 })
    expect(examine(log, endOf(log.slice(0, 4)))).toEqual({ intact: true, count: 6 })
  })

  test('finds where an entry was altered', () => {
    fc.assert(
      fc.property(place, (i) => {
        const altered = log.map((e, at) => (at === i ? { ...e, facts: { n: 99 } } : e))
        expect(examine(altered, end)).toEqual({ intact: false, count: i, at: i + 1, why: 'altered' })
      }),
    )
  })

  test('finds an altered entry whose hashes were made anew up to the end', () => {
    const forged: AuditEntry[] = []
    for (const [i, e] of log.entries()) forged.push(entryAfter(forged.at(-1) ?? null, i === 2 ? { ...e, facts: { n: 99 } } : e))
    expect(examine(forged, end)).toEqual({ intact: false, count: 5, at: 6, why: 'altered' })
  })

  test('finds where an entry is missing, the last one too', () => {
    fc.assert(
      fc.property(place, (i) => {
        expect(
          examine(
            log.filter((_, at) => at !== i),
            end,
          ),
        ).toEqual({ intact: false, count: i, at: i + 1, why: 'missing' })
      }),
    )
  })

  test('finds where two entries were swapped', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a !== b)
        const swapped = log.map((e, at) => (at === a ? (log[b] ?? e) : at === b ? (log[a] ?? e) : e))
        const first = Math.min(a, b)
        expect(examine(swapped, end)).toEqual({ intact: false, count: first, at: first + 1, why: 'swapped' })
      }),
    )
  })
})
